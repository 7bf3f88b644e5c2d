package io.guichet.application.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.payment.PayOrder.Command;
import io.guichet.application.payment.PayOrder.Outcome;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.CardProvider.ProviderUnavailableException;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.domain.payment.CardUse;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCard;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * Pays orders by card: on the provider's page, or with the kept one. Where the bank wants the
 * customer to say yes himself, a page is opened for the same order.
 */
public final class OrderCards {

    private final CardPayments cardPayments;
    private final StoredCards storedCards;
    private final CardCheckouts checkouts;
    private final CardCharges charges;
    private final Transactions transactions;
    private final Clock clock;

    public OrderCards(
            CardPayments cardPayments,
            StoredCards storedCards,
            CardCheckouts checkouts,
            CardCharges charges,
            Transactions transactions,
            Clock clock) {
        this.cardPayments = cardPayments;
        this.storedCards = storedCards;
        this.checkouts = checkouts;
        this.charges = charges;
        this.transactions = transactions;
        this.clock = clock;
    }

    Optional<CardPayment> find(PaymentId payment) {
        return cardPayments.find(payment);
    }

    /** The page that waits already, or a new one. */
    CardPayment page(Command command, Money amount, boolean save) {
        Instant now = clock.instant();
        return cardPayments
                .findWaiting(command.order())
                .filter(waiting -> waiting.use().equals(new CardUse.OnPage(save)))
                .filter(waiting -> waiting.amount().equals(amount))
                .filter(waiting -> now.isBefore(waiting.expiresAt()))
                .orElseGet(
                        () -> begin(command, command.payment(), amount, new CardUse.OnPage(save)));
    }

    /** An attempt with the default card; empty if there is none that can be used. */
    Optional<CardPayment> kept(Command command, Money amount, YearMonth month) {
        return storedCards.of(command.customer()).stream()
                .filter(StoredCard::isDefault)
                .filter(card -> !card.face().isExpiredIn(month))
                .findFirst()
                .map(card -> new CardUse.Stored(card.id()))
                .map(use -> begin(command, command.payment(), amount, use));
    }

    /** Asks the provider, outside any transaction. */
    Outcome bring(Command command, CardPayment payment, Customer customer) {
        return switch (payment.use()) {
            case CardUse.OnPage ignored -> open(payment, customer);
            case CardUse.Stored use -> charge(command, payment, use, customer);
        };
    }

    private Outcome open(CardPayment payment, Customer customer) {
        return checkouts
                .open(payment, customer)
                .<Outcome>map(Outcome.Started::new)
                .orElseGet(Outcome.ProviderUnavailable::new);
    }

    private Outcome charge(
            Command command, CardPayment payment, CardUse.Stored use, Customer customer) {
        if (payment.state() == State.STARTED) {
            String token =
                    transactions.required(() -> storedCards.find(use.card()).orElseThrow()).token();
            try {
                charges.charge(payment, command.order().toString(), token)
                        .ifPresent(end -> transactions.required(() -> end(payment.id(), end)));
            } catch (ProviderUnavailableException unavailable) {
                return new Outcome.ProviderUnavailable();
            }
        }
        CardPayment charged =
                transactions.required(() -> cardPayments.find(payment.id()).orElseThrow());
        return switch (charged.state()) {
            case SUCCEEDED -> new Outcome.Charged(charged);
            case REFUSED -> new Outcome.CardDeclined();
            case UNCONFIRMED ->
                    open(transactions.required(() -> confirmation(command, charged)), customer);
            case RELEASED, ABANDONED -> new Outcome.OrderOver();
            case EXPIRED -> new Outcome.ProviderUnavailable();
            case STARTED, OPEN, CAPTURING, RELEASING -> new Outcome.PaymentUnderWay();
        };
    }

    /** The page on which he confirms; the same however often he asks. */
    private CardPayment confirmation(Command command, CardPayment unconfirmed) {
        String name = "confirmation:" + unconfirmed.id();
        PaymentId id = new PaymentId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
        return cardPayments
                .find(id)
                .orElseGet(
                        () -> begin(command, id, unconfirmed.amount(), new CardUse.OnPage(false)));
    }

    private CardPayment end(PaymentId id, State state) {
        CardPayment payment = cardPayments.find(id).orElseThrow();
        if (payment.state() != State.STARTED) {
            return payment;
        }
        CardPayment ended = payment.to(state, clock.instant());
        cardPayments.save(ended);
        return ended;
    }

    private CardPayment begin(Command command, PaymentId id, Money amount, CardUse use) {
        Instant now = clock.instant();
        CardPayment payment =
                CardPayment.start(
                                id,
                                command.customer(),
                                new CardPurpose.PayOrder(command.order()),
                                amount,
                                now,
                                now.plus(CardCheckouts.OPEN_FOR))
                        .by(use);
        cardPayments.add(payment);
        return payment;
    }
}
