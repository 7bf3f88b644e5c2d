package io.guichet.persistence.shared;

import io.guichet.application.billing.port.CreditRequests;
import io.guichet.application.billing.port.Settlements;
import io.guichet.application.ledger.port.ReceivedVat;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.PaymentReversals;
import io.guichet.application.payment.port.Refunds;
import io.guichet.application.payment.query.ListRefunds;
import io.guichet.application.payment.query.ShowMoneyBack;
import io.guichet.application.payment.query.ShowSettlements;
import io.guichet.persistence.billing.JpaCreditRequests;
import io.guichet.persistence.debit.JpaDebits;
import io.guichet.persistence.ordering.JpaOrderingStores;
import io.guichet.persistence.payment.JpaCardPayments;
import io.guichet.persistence.payment.JpaExpiringCards;
import io.guichet.persistence.payment.JpaListRefunds;
import io.guichet.persistence.payment.JpaPaymentReversals;
import io.guichet.persistence.payment.JpaReceivedVat;
import io.guichet.persistence.payment.JpaRefunds;
import io.guichet.persistence.payment.JpaSettlements;
import io.guichet.persistence.payment.JpaShowMoneyBack;
import io.guichet.persistence.payment.JpaShowSettlements;
import io.guichet.persistence.payment.JpaStoredCards;
import io.guichet.persistence.reform.JpaReform;
import io.guichet.testing.debit.DebitStores;
import io.guichet.testing.ordering.OrderingStores;
import io.guichet.testing.reform.ReformStores;

/** The stores of cards and of money that goes back. */
abstract class JpaPayouts extends JpaQueues {

    @Override
    public Settlements settlements() {
        return new JpaSettlements(em);
    }

    @Override
    public ShowSettlements showSettlements() {
        return new JpaShowSettlements(em);
    }

    @Override
    public ReceivedVat receivedVat() {
        return new JpaReceivedVat(em);
    }

    @Override
    public ReformStores reform() {
        return new JpaReform(em);
    }

    @Override
    public ShowMoneyBack showMoneyBack() {
        return new JpaShowMoneyBack(em);
    }

    @Override
    public PaymentReversals paymentReversals() {
        return new JpaPaymentReversals(em);
    }

    @Override
    public Refunds refunds() {
        return new JpaRefunds(em);
    }

    @Override
    public ListRefunds listRefunds() {
        return new JpaListRefunds(em);
    }

    @Override
    public JpaStoredCards storedCards() {
        return new JpaStoredCards(em);
    }

    @Override
    public JpaStoredCards listStoredCards() {
        return new JpaStoredCards(em);
    }

    @Override
    public JpaExpiringCards expiringCards() {
        return new JpaExpiringCards(em);
    }

    @Override
    public DebitStores debits() {
        return new JpaDebits(em, encryption);
    }

    @Override
    public CreditRequests creditRequests() {
        return new JpaCreditRequests(em);
    }

    @Override
    public CardPayments cardPayments() {
        return new JpaCardPayments(em);
    }

    @Override
    public OrderingStores ordering() {
        return new JpaOrderingStores(em);
    }
}
