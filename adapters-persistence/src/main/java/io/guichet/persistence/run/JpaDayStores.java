package io.guichet.persistence.run;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.publicsector.TransmissionDeposits;
import io.guichet.application.run.port.DayStores;
import io.guichet.persistence.billing.JpaBuyerReferences;
import io.guichet.persistence.billing.JpaExchangeRates;
import io.guichet.persistence.billing.JpaInvoices;
import io.guichet.persistence.billing.JpaLegalMentions;
import io.guichet.persistence.billing.JpaPaymentTerms;
import io.guichet.persistence.billing.JpaReceipts;
import io.guichet.persistence.billing.JpaReceivables;
import io.guichet.persistence.billing.JpaSeriesHeads;
import io.guichet.persistence.catalog.JpaPlans;
import io.guichet.persistence.catalog.JpaPriceAnnouncements;
import io.guichet.persistence.change.JpaPlanChanges;
import io.guichet.persistence.charging.JpaCharges;
import io.guichet.persistence.debit.JpaDefaultMandates;
import io.guichet.persistence.expiry.JpaExpirySteps;
import io.guichet.persistence.expiry.JpaTermsBook;
import io.guichet.persistence.identity.JpaCustomers;
import io.guichet.persistence.identity.JpaSellers;
import io.guichet.persistence.ledger.JpaLedger;
import io.guichet.persistence.ordering.JpaOrders;
import io.guichet.persistence.ordering.JpaPendingOrders;
import io.guichet.persistence.payment.JpaCreditSwitches;
import io.guichet.persistence.payment.JpaPayments;
import io.guichet.persistence.payment.JpaSettlements;
import io.guichet.persistence.payment.JpaStoredCards;
import io.guichet.persistence.policy.JpaPolicies;
import io.guichet.persistence.reform.JpaTransmissions;
import io.guichet.persistence.subscription.JpaServices;
import io.guichet.persistence.tax.JpaOneStopShop;
import io.guichet.persistence.tax.JpaVatIdChecks;
import io.guichet.persistence.tax.JpaVatRates;

import jakarta.persistence.EntityManager;

/** What a customer's day uses, on the database. */
public final class JpaDayStores {

    private JpaDayStores() {}

    /** Where a credit note takes the place of a debit that was announced, that gives way. */
    public static DayStores on(EntityManager entityManager, Outbox outbox, AnnouncedDebits debits) {
        return new DayStores(
                new DayStores.People(
                        new JpaSellers(entityManager),
                        new JpaCustomers(entityManager),
                        new JpaPolicies(entityManager),
                        new JpaBuyerReferences(entityManager),
                        new JpaPaymentTerms(entityManager)),
                new DayStores.Subscriptions(
                        new JpaServices(entityManager),
                        new JpaPlans(entityManager),
                        new JpaPriceAnnouncements(entityManager),
                        new JpaOrders(entityManager),
                        new DayStores.Around(
                                new JpaTermsBook(entityManager),
                                new JpaExpirySteps(entityManager),
                                new JpaCharges(entityManager),
                                new JpaPendingOrders(entityManager),
                                new JpaPlanChanges(entityManager),
                                new JpaServices(entityManager))),
                new DayStores.Taxes(
                        new JpaVatRates(entityManager),
                        new JpaOneStopShop(entityManager),
                        new JpaVatIdChecks(entityManager),
                        new JpaExchangeRates(entityManager)),
                new DayStores.Papers(
                        new JpaSeriesHeads(entityManager),
                        new JpaInvoices(entityManager),
                        new JpaReceipts(entityManager),
                        new JpaLegalMentions(entityManager),
                        outbox,
                        new TransmissionDeposits(new JpaTransmissions(entityManager)),
                        new JpaDunning(entityManager)),
                money(entityManager, debits));
    }

    private static DayStores.Money money(EntityManager entityManager, AnnouncedDebits debits) {
        return new DayStores.Money(
                new JpaLedger(entityManager),
                new JpaReceivables(entityManager),
                new JpaSettlements(entityManager),
                new JpaPayments(entityManager),
                new JpaCreditSwitches(entityManager),
                new JpaStoredCards(entityManager),
                new JpaDefaultMandates(entityManager),
                debits);
    }
}
