package io.guichet.wiring.persistence;

import io.guichet.application.billing.port.Settlements;
import io.guichet.application.debit.port.Collections;
import io.guichet.application.debit.port.CreditorIds;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.ledger.port.ReceivedVat;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.application.payment.port.CreditThresholds;
import io.guichet.application.payment.port.DefaultMandates;
import io.guichet.application.payment.port.ExpiringCards;
import io.guichet.application.payment.port.Mandates;
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
import io.guichet.persistence.debit.JpaCollections;
import io.guichet.persistence.debit.JpaCreditorIds;
import io.guichet.persistence.debit.JpaDefaultMandates;
import io.guichet.persistence.debit.JpaDirectDebits;
import io.guichet.persistence.debit.JpaMandates;
import io.guichet.persistence.payment.JpaCardPayments;
import io.guichet.persistence.payment.JpaCreditSwitches;
import io.guichet.persistence.payment.JpaCreditThresholds;
import io.guichet.persistence.payment.JpaExpiringCards;
import io.guichet.persistence.payment.JpaListPayments;
import io.guichet.persistence.payment.JpaListRefunds;
import io.guichet.persistence.payment.JpaPaymentReversals;
import io.guichet.persistence.payment.JpaPayments;
import io.guichet.persistence.payment.JpaReceivedVat;
import io.guichet.persistence.payment.JpaRefunds;
import io.guichet.persistence.payment.JpaSettlements;
import io.guichet.persistence.payment.JpaShowMoneyBack;
import io.guichet.persistence.payment.JpaShowSettlements;
import io.guichet.persistence.payment.JpaStoredCards;
import io.guichet.persistence.payment.JpaStuckCaptures;
import io.guichet.persistence.shared.Encryption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Puts the database behind the ports of payment. */
@ApplicationScoped
public class PaymentStores {

    @Produces
    @Singleton
    public CardPayments cardPayments(EntityManager entityManager) {
        return new JpaCardPayments(entityManager);
    }

    @Produces
    @Singleton
    public StuckCaptures stuckCaptures(EntityManager entityManager) {
        return new JpaStuckCaptures(entityManager);
    }

    @Produces
    @Singleton
    public ListPayments listPayments(EntityManager entityManager) {
        return new JpaListPayments(entityManager);
    }

    @Produces
    @Singleton
    public Payments payments(EntityManager entityManager) {
        return new JpaPayments(entityManager);
    }

    @Produces
    @Singleton
    public Settlements settlements(EntityManager entityManager) {
        return new JpaSettlements(entityManager);
    }

    @Produces
    @Singleton
    public PaymentReversals paymentReversals(EntityManager entityManager) {
        return new JpaPaymentReversals(entityManager);
    }

    @Produces
    @Singleton
    public Refunds refunds(EntityManager entityManager) {
        return new JpaRefunds(entityManager);
    }

    @Produces
    @Singleton
    public ListRefunds listRefunds(EntityManager entityManager) {
        return new JpaListRefunds(entityManager);
    }

    @Produces
    @Singleton
    public ReceivedVat receivedVat(EntityManager entityManager) {
        return new JpaReceivedVat(entityManager);
    }

    @Produces
    @Singleton
    public ShowSettlements showSettlements(EntityManager entityManager) {
        return new JpaShowSettlements(entityManager);
    }

    @Produces
    @Singleton
    public ShowMoneyBack showMoneyBack(EntityManager entityManager) {
        return new JpaShowMoneyBack(entityManager);
    }

    @Produces
    @Singleton
    public StoredCards storedCards(EntityManager entityManager) {
        return new JpaStoredCards(entityManager);
    }

    @Produces
    @Singleton
    public Mandates mandates(EntityManager entityManager, Encryption encryption) {
        return new JpaMandates(entityManager, encryption);
    }

    @Produces
    @Singleton
    public DefaultMandates defaultMandates(EntityManager entityManager) {
        return new JpaDefaultMandates(entityManager);
    }

    @Produces
    @Singleton
    public Debits debits(EntityManager entityManager) {
        return new JpaDirectDebits(entityManager);
    }

    @Produces
    @Singleton
    public Collections collections(EntityManager entityManager, Encryption encryption) {
        return new JpaCollections(entityManager, encryption);
    }

    @Produces
    @Singleton
    public CreditorIds creditorIds(EntityManager entityManager) {
        return new JpaCreditorIds(entityManager);
    }

    @Produces
    @Singleton
    public ListStoredCards listStoredCards(EntityManager entityManager) {
        return new JpaStoredCards(entityManager);
    }

    @Produces
    @Singleton
    public ExpiringCards expiringCards(EntityManager entityManager) {
        return new JpaExpiringCards(entityManager);
    }

    @Produces
    @Singleton
    public CreditThresholds creditThresholds(EntityManager entityManager) {
        return new JpaCreditThresholds(entityManager);
    }

    @Produces
    @Singleton
    public CreditSwitches creditSwitches(EntityManager entityManager) {
        return new JpaCreditSwitches(entityManager);
    }
}
