package io.guichet.application.run.port;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.port.BuyerReferences;
import io.guichet.application.billing.port.DepositQueue;
import io.guichet.application.billing.port.ExchangeRates;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.LegalMentions;
import io.guichet.application.billing.port.PaymentTerms;
import io.guichet.application.billing.port.Receipts;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.application.billing.port.Settlements;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.charging.port.Charges;
import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.application.expiry.port.TermsBook;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.application.payment.port.DefaultMandates;
import io.guichet.application.payment.port.Payments;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.policy.port.Policies;
import io.guichet.application.subscription.port.CreditedPeriods;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.tax.port.OneStopShop;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.application.tax.port.VatRates;

/** Everything that a customer's day reads and writes. */
public record DayStores(
        People people, Subscriptions subscriptions, Taxes taxes, Papers papers, Money money) {

    /** Who sells and buys, by which policy, what buyers want printed, and until when they pay. */
    public record People(
            Sellers sellers,
            Customers customers,
            Policies policies,
            BuyerReferences buyerReferences,
            PaymentTerms paymentTerms) {}

    /** What is sold and to whom. */
    public record Subscriptions(
            Services services,
            Plans plans,
            PriceAnnouncements announcements,
            Orders orders,
            Around around) {}

    /**
     * What is said of the end of services' time, what was played around it, what is charged, what
     * may bring a service back, and what was changed or taken back of it.
     */
    public record Around(
            TermsBook terms,
            ExpirySteps steps,
            Charges charges,
            PendingOrders pendingOrders,
            PlanChanges changes,
            CreditedPeriods creditedPeriods) {}

    /** What decides on VAT. */
    public record Taxes(
            VatRates rates,
            OneStopShop oneStopShop,
            VatIdChecks idChecks,
            ExchangeRates exchangeRates) {}

    /** What is issued and what customers are told. */
    public record Papers(
            SeriesHeads heads,
            Invoices invoices,
            Receipts receipts,
            LegalMentions mentions,
            Outbox outbox,
            DepositQueue deposits,
            Dunning dunning) {}

    /** What is owed, paid and booked, what can be charged or debited, and what gives way. */
    public record Money(
            Ledger ledger,
            Receivables receivables,
            Settlements settlements,
            Payments payments,
            CreditSwitches creditSwitches,
            StoredCards cards,
            DefaultMandates mandates,
            AnnouncedDebits debits) {}
}
