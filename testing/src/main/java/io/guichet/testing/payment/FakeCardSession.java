package io.guichet.testing.payment;

import io.guichet.application.payment.port.CardProvider.Checkout;
import io.guichet.application.payment.port.CardProvider.Session;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import java.time.Instant;
import java.util.Optional;

/** A checkout page as the {@link FakeCardProvider} holds it. */
record FakeCardSession(String id, Checkout checkout, Status status) {

    FakeCardSession to(Status next) {
        return new FakeCardSession(id, checkout, next);
    }

    /** What somebody did on the page, which must be open for that. */
    FakeCardSession fromOpen(Status next) {
        if (status != Status.OPEN) {
            throw new IllegalStateException("the page is " + status);
        }
        return to(next);
    }

    boolean isOverAt(Instant now) {
        return status == Status.OPEN && !now.isBefore(checkout.expiresAt());
    }

    boolean isCancelable() {
        return status == Status.OPEN || status == Status.AUTHORIZED;
    }

    /** Of a charge that another provider told of. */
    static FakeCardSession of(Session told) {
        Checkout checkout =
                new Checkout(told.payment(), told.amount(), "", Language.FR, Instant.MAX, false);
        return new FakeCardSession(told.id(), checkout, told.status());
    }

    /** The body of the event that the provider sends of it. */
    String event() {
        return id + " " + status + " " + checkout.amount().toDecimal();
    }

    /** As an event tells of it: its id, its status, its amount, and what a bank took or gave up. */
    Session told(String... words) {
        Session told = to(Status.valueOf(words[1])).session(Money.euros(words[2]));
        return words.length > 3 ? told.withDisputed(Money.euros(words[3])) : told;
    }

    Session session() {
        return session(checkout.amount());
    }

    Session session(Money amount) {
        String url = "https://pay.example/" + id;
        boolean authorized = status == Status.AUTHORIZED || status.isTaken();
        return new Session(
                id,
                url,
                checkout.payment(),
                status,
                amount,
                Optional.of(checkout)
                        .filter(it -> it.saveCard() && authorized)
                        .map(FakeKeptCards::of));
    }
}
