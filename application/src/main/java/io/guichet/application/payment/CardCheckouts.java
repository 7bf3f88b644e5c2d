package io.guichet.application.payment;

import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.CardProvider;
import io.guichet.application.payment.port.CardProvider.Checkout;
import io.guichet.application.payment.port.CardProvider.ProviderUnavailableException;
import io.guichet.application.payment.port.CardProvider.Session;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.domain.payment.PaymentId;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Opens checkout pages: the intention is written down by the use case (one transaction), the
 * provider is asked, and its answer is written down (another transaction).
 */
public final class CardCheckouts {

    /** How long a checkout page can be used. */
    static final Duration OPEN_FOR = Duration.ofMinutes(30);

    private final CardPayments cardPayments;
    private final CardProvider provider;
    private final Transactions transactions;
    private final Clock clock;

    public CardCheckouts(
            CardPayments cardPayments,
            CardProvider provider,
            Transactions transactions,
            Clock clock) {
        this.cardPayments = cardPayments;
        this.provider = provider;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The payment with its page; empty if the provider does not answer. */
    Optional<CardPayment> open(CardPayment payment, Customer customer) {
        if (payment.state() != State.STARTED) {
            return Optional.of(payment);
        }
        try {
            Session session = provider.open(checkout(payment, customer));
            return Optional.of(opened(payment.id(), session));
        } catch (ProviderUnavailableException unavailable) {
            return Optional.empty();
        }
    }

    private CardPayment opened(PaymentId id, Session session) {
        return transactions.required(
                () -> {
                    CardPayment payment = cardPayments.find(id).orElseThrow();
                    if (payment.state() != State.STARTED) {
                        return payment;
                    }
                    CardPayment open = payment.opened(session.id(), session.url(), clock.instant());
                    cardPayments.save(open);
                    return open;
                });
    }

    private static Checkout checkout(CardPayment payment, Customer customer) {
        String description =
                switch (payment.purpose()) {
                    case CardPurpose.PayInvoice pay -> pay.invoice().value();
                    case CardPurpose.PayOrder(OrderNumber order) -> order.toString();
                    case CardPurpose.TopUp ignored -> customer.number().toString();
                };
        return new Checkout(
                payment.id(),
                payment.amount(),
                description,
                customer.language(),
                payment.expiresAt(),
                payment.savesCard());
    }
}
