package io.guichet.testing.shared;

import io.guichet.application.change.port.Offers;
import io.guichet.application.notification.PersonalNews;
import io.guichet.testing.account.InMemoryAccounts;
import io.guichet.testing.audit.InMemoryAuditTrail;
import io.guichet.testing.billing.InMemoryInvoiceQueries;
import io.guichet.testing.billing.InMemoryInvoices;
import io.guichet.testing.billing.InMemoryLegalMentions;
import io.guichet.testing.billing.InMemoryReceipts;
import io.guichet.testing.billing.InMemoryReceivables;
import io.guichet.testing.billing.InMemoryReissues;
import io.guichet.testing.billing.InMemoryRenderedDocuments;
import io.guichet.testing.billing.InMemorySeriesHeads;
import io.guichet.testing.catalog.InMemoryPlans;
import io.guichet.testing.change.InMemoryPlanChanges;
import io.guichet.testing.charging.InMemoryCharging;
import io.guichet.testing.conversation.InMemoryConversation;
import io.guichet.testing.erasure.InMemoryErasure;
import io.guichet.testing.expiry.InMemoryExpiry;
import io.guichet.testing.identity.InMemoryChatLinks;
import io.guichet.testing.identity.InMemoryCustomers;
import io.guichet.testing.identity.InMemoryFindProfile;
import io.guichet.testing.identity.InMemoryProfiles;
import io.guichet.testing.identity.InMemorySellers;
import io.guichet.testing.ledger.InMemoryBooks;
import io.guichet.testing.ledger.InMemoryCheckLedger;
import io.guichet.testing.ledger.InMemoryClosings;
import io.guichet.testing.ledger.InMemoryLedger;
import io.guichet.testing.ledger.InMemorySeals;
import io.guichet.testing.notification.InMemoryOutbox;
import io.guichet.testing.ordering.InMemoryOrders;
import io.guichet.testing.ordering.InMemoryPendingOrders;
import io.guichet.testing.payment.InMemoryCards;
import io.guichet.testing.payment.InMemoryMoneyBack;
import io.guichet.testing.payment.InMemoryPayments;
import io.guichet.testing.policy.InMemoryPolicies;
import io.guichet.testing.provisioning.InMemoryProvisioningEvents;
import io.guichet.testing.run.InMemoryCauses;
import io.guichet.testing.run.InMemoryDunning;
import io.guichet.testing.run.InMemoryRuns;
import io.guichet.testing.standing.InMemoryPresences;
import io.guichet.testing.standing.InMemoryRestrictedModes;
import io.guichet.testing.subscription.InMemoryListServices;
import io.guichet.testing.subscription.InMemoryOptionHosts;
import io.guichet.testing.subscription.InMemoryServices;
import io.guichet.testing.tax.InMemoryTax;

import java.time.Clock;

/**
 * All stores in memory, over one state. Each is handed out as what it is, so that a test can look
 * at more than a port shows and tamper with what is stored.
 */
public record InMemoryStores(
        InMemoryTransactions transactions,
        InMemorySellers sellers,
        InMemoryCustomers customers,
        InMemoryProfiles profiles,
        InMemoryAccess access,
        InMemoryPlans plans,
        InMemoryServices services,
        InMemoryExpiry expiry,
        InMemoryOrders orders,
        InMemoryInvoices invoices,
        InMemoryReceivables receivables,
        InMemorySeriesHeads seriesHeads,
        InMemoryRenderedDocuments renderedDocuments,
        InMemoryMoneyBack moneyBack,
        InMemoryReceipts receipts,
        InMemoryCards cards,
        InMemoryLedger ledger,
        InMemoryTax tax,
        InMemoryPolicies policy,
        InMemoryRuns runs,
        InMemoryCharging charging,
        InMemoryIdempotentRequests idempotentRequests,
        InMemoryConversation conversation)
        implements InMemoryQueues, InMemoryPayouts, InMemoryDoors {

    public static InMemoryStores at(Clock clock) {
        var transactions = new InMemoryTransactions();
        var sellers = new InMemorySellers(transactions);
        var customers = new InMemoryCustomers(transactions);
        var profiles = new InMemoryProfiles(transactions, customers);
        var plans = new InMemoryPlans(transactions);
        var invoices = new InMemoryInvoices(transactions);
        var receivables = new InMemoryReceivables(transactions);
        var ledger = new InMemoryLedger(transactions, customers, sellers, receivables);
        var services = new InMemoryServices(transactions, customers, plans, receivables);
        var expiry = InMemoryExpiry.over(transactions, receivables, invoices, services, plans);
        var dunning = new InMemoryDunning(transactions, services, invoices, receivables);
        var cards = InMemoryCards.over(transactions, ledger);
        var causes = new InMemoryCauses(services, expiry, invoices, receivables, ledger, cards);
        return new InMemoryStores(
                transactions,
                sellers,
                customers,
                profiles,
                InMemoryAccess.over(transactions, profiles, clock),
                plans,
                services,
                expiry,
                new InMemoryOrders(transactions, invoices.reissues(), receivables),
                invoices,
                receivables,
                new InMemorySeriesHeads(transactions, ledger.openDays()),
                new InMemoryRenderedDocuments(transactions),
                InMemoryMoneyBack.over(transactions, invoices, ledger),
                new InMemoryReceipts(transactions),
                cards,
                ledger,
                InMemoryTax.over(transactions, customers),
                new InMemoryPolicies(transactions),
                new InMemoryRuns(transactions, customers, dunning, causes, clock),
                InMemoryCharging.over(transactions, customers, services, invoices.reissues()),
                new InMemoryIdempotentRequests(transactions),
                InMemoryConversation.over(transactions));
    }

    @Override
    public InMemoryProfiles staffMembers() {
        return profiles;
    }

    @Override
    public InMemoryFindProfile findProfile() {
        return new InMemoryFindProfile(profiles, customers);
    }

    @Override
    public InMemoryInvoiceQueries findInvoice() {
        return new InMemoryInvoiceQueries(invoices, receivables, moneyBack);
    }

    @Override
    public InMemoryCheckLedger checkLedger() {
        return new InMemoryCheckLedger(ledger, receivables, moneyBack.settlements());
    }

    @Override
    public InMemoryLegalMentions legalMentions() {
        return new InMemoryLegalMentions();
    }

    @Override
    public InMemoryAuditTrail listAudit() {
        return audit();
    }

    @Override
    public InMemoryChatLinks findChatLink() {
        return chatLinks();
    }

    @Override
    public InMemorySellers listSellers() {
        return sellers;
    }

    @Override
    public InMemoryCustomers listCustomers() {
        return customers;
    }

    @Override
    public InMemoryPlans listPlans() {
        return plans;
    }

    @Override
    public InMemoryPlans priceAnnouncements() {
        return plans;
    }

    @Override
    public InMemoryPlanChanges planChanges() {
        return services.planChanges();
    }

    @Override
    public InMemoryOptionHosts optionHosts() {
        return services.optionHosts();
    }

    @Override
    public InMemoryServices creditedPeriods() {
        return services;
    }

    @Override
    public InMemoryAccounts accounts() {
        return services.accounts();
    }

    @Override
    public Offers offers() {
        return services.accounts();
    }

    @Override
    public InMemoryProvisioningEvents provisioning() {
        return services.provisioning();
    }

    @Override
    public InMemoryListServices listServices() {
        return services.listed();
    }

    @Override
    public InMemoryPendingOrders pendingOrders() {
        return orders.pending();
    }

    @Override
    public InMemoryOrders listOrders() {
        return orders;
    }

    @Override
    public InMemoryOrders ordering() {
        return orders;
    }

    @Override
    public InMemoryReissues reissues() {
        return invoices.reissues();
    }

    @Override
    public InMemoryInvoiceQueries listInvoices() {
        return findInvoice();
    }

    @Override
    public InMemoryReceipts listReceipts() {
        return receipts;
    }

    @Override
    public InMemoryPayments listPayments() {
        return moneyBack.payments();
    }

    @Override
    public InMemoryPayments payments() {
        return moneyBack.payments();
    }

    @Override
    public InMemoryClosings closings() {
        return ledger.closings();
    }

    @Override
    public InMemoryBooks books() {
        return new InMemoryBooks(ledger, customers, new InMemorySeals(invoices, receipts));
    }

    @Override
    public InMemoryLedger findBalance() {
        return ledger;
    }

    @Override
    public InMemoryLedger listStatement() {
        return ledger;
    }

    @Override
    public InMemoryOutbox pendingNotices() {
        return outbox();
    }

    @Override
    public InMemoryPresences presences() {
        return new InMemoryPresences(this);
    }

    @Override
    public InMemoryRestrictedModes restrictedModes() {
        return new InMemoryRestrictedModes(this);
    }

    @Override
    public InMemoryErasure erasing() {
        return new InMemoryErasure(this);
    }

    /** What is told to persons, into these stores. */
    public PersonalNews news() {
        return new PersonalNews(profiles(), outbox(), signIn().letters());
    }
}
