package io.guichet.application.payment;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.CardProvider;
import io.guichet.application.payment.port.CardProvider.Session;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Brings a card payment forward to where the provider says it stands. An authorised payment first
 * reserves what it is for (one transaction), is then captured at the provider, and is booked
 * (another transaction); if nothing is left to pay it is released and nothing is taken. Every step
 * may be repeated after a crash between any two, and several may take it at once: only what the
 * provider says to be final ends a payment, and money it has taken is always booked.
 */
public final class CardSettlement {

    private final Stores stores;
    private final CardReservations reservations;
    private final CardKeeping keeping;
    private final CardProvider provider;
    private final PaymentBooks books;
    private final IncomingMoney money;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(
            CardPayments cardPayments,
            Receivables receivables,
            CardKeeping keeping,
            PayableOrders orders,
            AnnouncedDebits debits,
            TopUpLimits topUps) {}

    public CardSettlement(
            Stores stores,
            CardProvider provider,
            PaymentBooks books,
            IncomingMoney money,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.reservations = new CardReservations(stores);
        this.keeping = stores.keeping();
        this.provider = provider;
        this.books = books;
        this.money = money;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Brings a payment to where its session stands.
     *
     * @throws CardProvider.ProviderUnavailableException if the provider does not answer on the way;
     *     the payment stays where it is and can be brought forward later
     */
    public void bring(PaymentId payment, Session session) {
        switch (session.status()) {
            case OPEN -> change(payment, waiting -> waiting.to(waiting.state(), clock.instant()));
            case AUTHORIZED, CAPTURED, CHARGED_BACK, REINSTATED ->
                    proceed(decide(payment, session), session);
            case ABANDONED -> end(payment, State.ABANDONED);
            case EXPIRED -> end(payment, State.EXPIRED);
            case CANCELED -> end(payment, State.RELEASED);
        }
    }

    /** Reserves what an authorised payment is for, or marks it for release. */
    private CardPayment decide(PaymentId id, Session session) {
        return transactions.required(
                () -> {
                    CardPayment payment = locked(id);
                    boolean undecided =
                            payment.state() == State.OPEN || payment.state() == State.STARTED;
                    if (!undecided) {
                        return payment;
                    }
                    CardPayment known =
                            payment.opened(session.id(), session.url(), clock.instant());
                    State next = reservations.reserve(known) ? State.CAPTURING : State.RELEASING;
                    CardPayment decided = known.to(next, clock.instant());
                    stores.cardPayments().save(decided);
                    return stores.cardPayments().find(id).orElseThrow();
                });
    }

    /** An authorisation that came too late is given up; what was taken too late becomes credit. */
    private void proceed(CardPayment payment, Session told) {
        switch (payment.state()) {
            case CAPTURING -> finish(payment, provider.capture(payment.sessionId()));
            case RELEASING -> finish(payment, provider.cancel(payment.sessionId()));
            case RELEASED, ABANDONED, REFUSED, UNCONFIRMED, EXPIRED ->
                    finish(
                            payment,
                            told.status() == Status.AUTHORIZED ? provider.cancel(told.id()) : told);
            case STARTED, OPEN, SUCCEEDED -> {}
        }
    }

    /** Somebody else may be acting on what is still authorised: that is left to who asks again. */
    private void finish(CardPayment payment, Session session) {
        switch (session.status()) {
            case CAPTURED, CHARGED_BACK, REINSTATED -> book(payment.id(), session);
            case ABANDONED, EXPIRED, CANCELED ->
                    end(
                            payment.id(),
                            payment.state() == State.RELEASING ? State.RELEASED : State.EXPIRED);
            case OPEN, AUTHORIZED -> {}
        }
    }

    /** Money that was taken although nothing is reserved for it any more becomes credit. */
    void book(PaymentId id, Session session) {
        transactions.required(
                () -> {
                    CardPayment payment = locked(id);
                    if (payment.state() == State.SUCCEEDED) {
                        return payment;
                    }
                    List<Allocation> allocations =
                            payment.state() == State.CAPTURING
                                    ? reservations.settle(payment)
                                    : List.of();
                    CardPayment booked =
                            payment.taken(session.id(), session.url(), clock.instant());
                    stores.cardPayments().save(booked);
                    keeping.keep(booked, session, clock.instant());
                    money.book(
                            new ReceiptIssuing.Received(
                                    id,
                                    money.customer(payment.customer()),
                                    PaymentMethod.CARD,
                                    payment.amount(),
                                    allocations,
                                    clock.instant()));
                    return booked;
                });
    }

    void end(PaymentId id, State state) {
        transactions.required(
                () -> {
                    CardPayment payment = locked(id);
                    if (payment.state().isOver()) {
                        return payment;
                    }
                    boolean capturing = payment.state() == State.CAPTURING;
                    if (capturing) {
                        reservations.giveBack(payment);
                    }
                    CardPayment ended = payment.to(state, clock.instant());
                    stores.cardPayments().save(ended);
                    if (capturing || payment.state() == State.RELEASING) {
                        books.tellReleased(payment);
                    }
                    return ended;
                });
    }

    private void change(PaymentId id, UnaryOperator<CardPayment> how) {
        transactions.required(
                () -> {
                    Optional<CardPayment> waiting =
                            stores.cardPayments()
                                    .find(id)
                                    .filter(payment -> payment.state() == State.OPEN);
                    waiting.map(how).ifPresent(stores.cardPayments()::save);
                    return waiting;
                });
    }

    private CardPayment locked(PaymentId id) {
        CardPayment payment = stores.cardPayments().find(id).orElseThrow();
        books.lock(payment.customer(), payment.amount().currency());
        return stores.cardPayments().find(id).orElseThrow();
    }
}
