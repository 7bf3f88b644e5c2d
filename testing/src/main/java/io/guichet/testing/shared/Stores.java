package io.guichet.testing.shared;

import io.guichet.application.access.port.EndingTokens;
import io.guichet.application.access.port.GoneServers;
import io.guichet.application.access.port.Invitations;
import io.guichet.application.account.port.Accounts;
import io.guichet.application.audit.port.AuditTrail;
import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.billing.port.CreditRequests;
import io.guichet.application.billing.port.ExportTurns;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.LegalMentions;
import io.guichet.application.billing.port.Receipts;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.billing.port.RenderedDocuments;
import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.application.billing.port.Settlements;
import io.guichet.application.billing.port.WriteOffs;
import io.guichet.application.billing.query.FindInvoice;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.billing.query.ListReceipts;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.application.catalog.query.ListPlans;
import io.guichet.application.change.port.Offers;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.contact.port.ContactChanges;
import io.guichet.application.conversation.ChatMemories;
import io.guichet.application.conversation.ConversationHealth;
import io.guichet.application.conversation.Leases;
import io.guichet.application.conversation.MessageOutbox;
import io.guichet.application.conversation.PendingActions;
import io.guichet.application.conversation.SentFiles;
import io.guichet.application.conversation.UpdateInbox;
import io.guichet.application.handover.port.Handovers;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.ChatLinks;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.identity.query.FindChatLink;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.ListCustomers;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.application.ledger.CheckLedger;
import io.guichet.application.ledger.port.Books;
import io.guichet.application.ledger.port.Closings;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.ledger.port.ReceivedVat;
import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.ledger.query.ListStatement;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.ordering.query.ListOrders;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.ExpiringCards;
import io.guichet.application.payment.port.PaymentReversals;
import io.guichet.application.payment.port.Payments;
import io.guichet.application.payment.port.Refunds;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.payment.port.StuckCaptures;
import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.payment.query.ListRefunds;
import io.guichet.application.payment.query.ListStoredCards;
import io.guichet.application.payment.query.ShowMoneyBack;
import io.guichet.application.payment.query.ShowSettlements;
import io.guichet.application.profile.port.Phones;
import io.guichet.application.provisioning.port.ProvisioningEvents;
import io.guichet.application.provisioning.port.Webhooks;
import io.guichet.application.recovery.port.Recoveries;
import io.guichet.application.shared.IdempotentRequests;
import io.guichet.application.shared.Transactions;
import io.guichet.application.staff.port.StaffMembers;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.application.standing.port.Presences;
import io.guichet.application.standing.port.RestrictedModes;
import io.guichet.application.subscription.port.CreditedPeriods;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.testing.charging.ChargingStores;
import io.guichet.testing.debit.DebitStores;
import io.guichet.testing.erasure.ErasureStores;
import io.guichet.testing.expiry.ExpiryStores;
import io.guichet.testing.factor.FactorStores;
import io.guichet.testing.ordering.OrderingStores;
import io.guichet.testing.payment.Wishes;
import io.guichet.testing.policy.PolicyStores;
import io.guichet.testing.reform.ReformStores;
import io.guichet.testing.run.RunStores;
import io.guichet.testing.session.SignInStores;
import io.guichet.testing.tax.TaxStores;

/**
 * Everything that stores or finds something, over one and the same state. Contracts ask for it, so
 * that an adapter answers all of them with one implementation.
 *
 * <p>The out-ports ({@code application.*.port}) are written to inside {@link #transactions()}.
 * Queries, {@link IdempotentRequests}, {@link PendingNotices} and everything of the conversation
 * are called without a transaction: what they write is durable when they return. Within one they
 * join.
 */
public interface Stores {

    Transactions transactions();

    Sellers sellers();

    Customers customers();

    Profiles profiles();

    StaffMembers staffMembers();

    AccessTokens accessTokens();

    EndingTokens endingTokens();

    Invitations invitations();

    GoneServers goneServers();

    Handovers handovers();

    ContactChanges contactChanges();

    SignInStores signIn();

    FactorStores factor();

    IpRulesBook ipRules();

    Phones phones();

    Recoveries recoveries();

    CustomerHolds customerHolds();

    ErasureStores erasing();

    Presences presences();

    RestrictedModes restrictedModes();

    AuditTrail audit();

    ListAudit listAudit();

    ChatLinks chatLinks();

    FindProfile findProfile();

    ListSellers listSellers();

    ListCustomers listCustomers();

    FindChatLink findChatLink();

    Plans plans();

    ListPlans listPlans();

    PriceAnnouncements priceAnnouncements();

    ChargingStores charging();

    Services services();

    PlanChanges planChanges();

    CreditedPeriods creditedPeriods();

    Accounts accounts();

    Offers offers();

    ListServices listServices();

    ExpiryStores expiry();

    ProvisioningEvents provisioning();

    Orders orders();

    PendingOrders pendingOrders();

    ListOrders listOrders();

    OrderingStores ordering();

    Invoices invoices();

    Receivables receivables();

    WriteOffs writeOffs();

    Reissues reissues();

    CreditRequests creditRequests();

    SeriesHeads seriesHeads();

    LegalMentions legalMentions();

    RenderedDocuments renderedDocuments();

    FindInvoice findInvoice();

    ListInvoices listInvoices();

    ListReceipts listReceipts();

    Settlements settlements();

    ShowSettlements showSettlements();

    ReceivedVat receivedVat();

    Payments payments();

    PaymentReversals paymentReversals();

    Refunds refunds();

    ListRefunds listRefunds();

    ShowMoneyBack showMoneyBack();

    Receipts receipts();

    CardPayments cardPayments();

    StuckCaptures stuckCaptures();

    StoredCards storedCards();

    Wishes wishes();

    ListStoredCards listStoredCards();

    DebitStores debits();

    ExpiringCards expiringCards();

    ListPayments listPayments();

    Ledger ledger();

    FindBalance findBalance();

    ListStatement listStatement();

    CheckLedger checkLedger();

    OptionHosts optionHosts();

    TaxStores tax();

    ReformStores reform();

    PolicyStores policy();

    Closings closings();

    Books books();

    RunStores runs();

    Outbox outbox();

    PendingNotices pendingNotices();

    IdempotentRequests idempotentRequests();

    UpdateInbox updateInbox();

    MessageOutbox messageOutbox();

    PendingActions pendingActions();

    ChatMemories chatMemories();

    Leases leases();

    ExportTurns exportTurns();

    Webhooks webhooks();

    SentFiles sentFiles();

    ConversationHealth conversationHealth();
}
