package io.guichet.persistence.shared;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.LegalMentions;
import io.guichet.application.billing.port.Receipts;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.billing.port.RenderedDocuments;
import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.application.billing.port.WriteOffs;
import io.guichet.application.billing.query.FindInvoice;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.billing.query.ListReceipts;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.application.catalog.query.ListPlans;
import io.guichet.application.change.port.Offers;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.identity.port.ChatLinks;
import io.guichet.application.identity.query.FindChatLink;
import io.guichet.application.ledger.CheckLedger;
import io.guichet.application.ledger.port.Books;
import io.guichet.application.ledger.port.Closings;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.ledger.query.ListStatement;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.ordering.query.ListOrders;
import io.guichet.application.payment.port.Payments;
import io.guichet.application.payment.port.StuckCaptures;
import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.provisioning.port.ProvisioningEvents;
import io.guichet.application.subscription.port.CreditedPeriods;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.persistence.account.JpaAccounts;
import io.guichet.persistence.billing.JpaFindInvoice;
import io.guichet.persistence.billing.JpaInvoices;
import io.guichet.persistence.billing.JpaLegalMentions;
import io.guichet.persistence.billing.JpaListInvoices;
import io.guichet.persistence.billing.JpaListReceipts;
import io.guichet.persistence.billing.JpaReceipts;
import io.guichet.persistence.billing.JpaReceivables;
import io.guichet.persistence.billing.JpaReissues;
import io.guichet.persistence.billing.JpaRenderedDocuments;
import io.guichet.persistence.billing.JpaSeriesHeads;
import io.guichet.persistence.billing.JpaWriteOffs;
import io.guichet.persistence.catalog.JpaListPlans;
import io.guichet.persistence.catalog.JpaPlans;
import io.guichet.persistence.catalog.JpaPriceAnnouncements;
import io.guichet.persistence.change.JpaPlanChanges;
import io.guichet.persistence.charging.JpaCharging;
import io.guichet.persistence.expiry.JpaExpiryStores;
import io.guichet.persistence.identity.JpaChatLinks;
import io.guichet.persistence.identity.JpaFindChatLink;
import io.guichet.persistence.ledger.JpaBooks;
import io.guichet.persistence.ledger.JpaCheckLedger;
import io.guichet.persistence.ledger.JpaClosings;
import io.guichet.persistence.ledger.JpaFindBalance;
import io.guichet.persistence.ledger.JpaLedger;
import io.guichet.persistence.ledger.JpaListStatement;
import io.guichet.persistence.ordering.JpaListOrders;
import io.guichet.persistence.ordering.JpaOrders;
import io.guichet.persistence.ordering.JpaPendingOrders;
import io.guichet.persistence.payment.JpaListPayments;
import io.guichet.persistence.payment.JpaPayments;
import io.guichet.persistence.payment.JpaStuckCaptures;
import io.guichet.persistence.payment.JpaWishes;
import io.guichet.persistence.policy.JpaPolicyStores;
import io.guichet.persistence.provisioning.JpaProvisioningEvents;
import io.guichet.persistence.run.JpaRunStores;
import io.guichet.persistence.subscription.JpaListServices;
import io.guichet.persistence.subscription.JpaServices;
import io.guichet.persistence.tax.JpaTax;
import io.guichet.testing.charging.ChargingStores;
import io.guichet.testing.expiry.ExpiryStores;
import io.guichet.testing.payment.Wishes;
import io.guichet.testing.policy.PolicyStores;
import io.guichet.testing.run.RunStores;
import io.guichet.testing.tax.TaxStores;

import java.time.Clock;

/** Every store on one PostgreSQL, over one shared entity manager as on the server. */
public final class JpaStores extends JpaPeople {

    private final Clock clock;

    public JpaStores(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ChatLinks chatLinks() {
        return new JpaChatLinks(em, encryption);
    }

    @Override
    public FindChatLink findChatLink() {
        return new JpaFindChatLink(em, encryption, clock);
    }

    @Override
    public Plans plans() {
        return new JpaPlans(em);
    }

    @Override
    public ListPlans listPlans() {
        return new JpaListPlans(em);
    }

    @Override
    public PriceAnnouncements priceAnnouncements() {
        return new JpaPriceAnnouncements(em);
    }

    @Override
    public Services services() {
        return new JpaServices(em);
    }

    @Override
    public PlanChanges planChanges() {
        return new JpaPlanChanges(em);
    }

    @Override
    public CreditedPeriods creditedPeriods() {
        return new JpaServices(em);
    }

    @Override
    public Accounts accounts() {
        return new JpaAccounts(em);
    }

    @Override
    public Offers offers() {
        return new JpaAccounts(em);
    }

    @Override
    public ListServices listServices() {
        return new JpaListServices(em);
    }

    @Override
    public ExpiryStores expiry() {
        return new JpaExpiryStores(em);
    }

    @Override
    public ProvisioningEvents provisioning() {
        return new JpaProvisioningEvents(em);
    }

    @Override
    public Orders orders() {
        return new JpaOrders(em);
    }

    @Override
    public PendingOrders pendingOrders() {
        return new JpaPendingOrders(em);
    }

    @Override
    public ListOrders listOrders() {
        return new JpaListOrders(em);
    }

    @Override
    public Invoices invoices() {
        return new JpaInvoices(em);
    }

    @Override
    public Receivables receivables() {
        return new JpaReceivables(em);
    }

    @Override
    public SeriesHeads seriesHeads() {
        return new JpaSeriesHeads(em);
    }

    @Override
    public LegalMentions legalMentions() {
        return new JpaLegalMentions(em);
    }

    @Override
    public RenderedDocuments renderedDocuments() {
        return new JpaRenderedDocuments(em);
    }

    @Override
    public FindInvoice findInvoice() {
        return new JpaFindInvoice(em);
    }

    @Override
    public ListInvoices listInvoices() {
        return new JpaListInvoices(em);
    }

    @Override
    public ListReceipts listReceipts() {
        return new JpaListReceipts(em);
    }

    @Override
    public Payments payments() {
        return new JpaPayments(em);
    }

    @Override
    public Receipts receipts() {
        return new JpaReceipts(em);
    }

    @Override
    public ListPayments listPayments() {
        return new JpaListPayments(em);
    }

    @Override
    public Ledger ledger() {
        return new JpaLedger(em);
    }

    @Override
    public FindBalance findBalance() {
        return new JpaFindBalance(em);
    }

    @Override
    public ListStatement listStatement() {
        return new JpaListStatement(em);
    }

    @Override
    public TaxStores tax() {
        return new JpaTax(em);
    }

    @Override
    public ChargingStores charging() {
        return new JpaCharging(em);
    }

    @Override
    public PolicyStores policy() {
        return new JpaPolicyStores(em);
    }

    @Override
    public Closings closings() {
        return new JpaClosings(em);
    }

    @Override
    public Books books() {
        return new JpaBooks(em);
    }

    @Override
    public Wishes wishes() {
        return new JpaWishes(em);
    }

    @Override
    public RunStores runs() {
        return new JpaRunStores(em, clock);
    }

    @Override
    public CheckLedger checkLedger() {
        return new JpaCheckLedger(em);
    }

    @Override
    public StuckCaptures stuckCaptures() {
        return new JpaStuckCaptures(em);
    }

    @Override
    public Reissues reissues() {
        return new JpaReissues(em);
    }

    @Override
    public WriteOffs writeOffs() {
        return new JpaWriteOffs(em);
    }
}
