package io.guichet.application.payment;

import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.CardProvider;
import io.guichet.application.payment.port.CardProvider.ProviderUnavailableException;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;

import java.util.Optional;

/** When the provider does not answer, what is known stands. */
public final class CheckCardPaymentHandler implements CheckCardPayment {

    private final CardPayments cardPayments;
    private final CardProvider provider;
    private final CardSettlement settlement;
    private final Transactions transactions;

    public CheckCardPaymentHandler(
            CardPayments cardPayments,
            CardProvider provider,
            CardSettlement settlement,
            Transactions transactions) {
        this.cardPayments = cardPayments;
        this.provider = provider;
        this.settlement = settlement;
        this.transactions = transactions;
    }

    @Override
    public Optional<CardPayment> check(CustomerNumber customer, PaymentId id) {
        Optional<CardPayment> payment = find(customer, id);
        if (payment.filter(CheckCardPaymentHandler::canMove).isEmpty()) {
            return payment;
        }
        try {
            provider.find(payment.get().sessionId())
                    .ifPresent(session -> settlement.bring(id, session));
        } catch (ProviderUnavailableException unavailable) {
            return payment;
        }
        return find(customer, id);
    }

    private static boolean canMove(CardPayment payment) {
        return !payment.state().isOver() && !payment.sessionId().isEmpty();
    }

    private Optional<CardPayment> find(CustomerNumber customer, PaymentId id) {
        return transactions
                .required(() -> cardPayments.find(id))
                .filter(payment -> payment.customer().equals(customer));
    }
}
