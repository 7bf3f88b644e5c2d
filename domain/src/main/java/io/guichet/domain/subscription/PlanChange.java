package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of plan, period or quantity that was asked for. {@code total} is what it comes to, VAT
 * included, negative where that is credited; {@code invoice} is the one for the difference, which
 * is empty while an order of the same id waits for its money. A change that waits for its payment
 * is no longer wanted from {@code expiresOn} on, 24 hours after it was asked for at the earliest.
 */
public record PlanChange(
        UUID id,
        ServiceId service,
        CustomerNumber customer,
        PlanCode from,
        PlanPrice target,
        int quantity,
        Money total,
        Optional<DocumentReference> invoice,
        Instant askedAt,
        LocalDate expiresOn,
        State state,
        long version) {

    public PlanChange {
        requireNonNull(id, "id");
        requireNonNull(service, "service");
        requireNonNull(customer, "customer");
        requireNonNull(from, "from");
        requireNonNull(target, "target");
        requireNonNull(total, "total");
        requireNonNull(invoice, "invoice");
        requireNonNull(askedAt, "askedAt");
        requireNonNull(expiresOn, "expiresOn");
        requireNonNull(state, "state");
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    /** On its day of expiry, but not before a day has passed since it was asked for. */
    public boolean isExpired(LocalDate today, Instant now) {
        return !expiresOn.isAfter(today) && !askedAt.plus(Duration.ofDays(1)).isAfter(now);
    }

    public PlanChange as(State next) {
        return new PlanChange(
                id, service, customer, from, target, quantity, total, invoice, askedAt, expiresOn,
                next, version);
    }

    /** Another invoice stands in for the one it was invoiced on. */
    public PlanChange invoicedOn(DocumentReference other) {
        return new PlanChange(
                id,
                service,
                customer,
                from,
                target,
                quantity,
                total,
                Optional.of(other),
                askedAt,
                expiresOn,
                state,
                version);
    }

    /** Where it stands. */
    public enum State {
        /** It waits for its invoice, or else for its order, to be paid. */
        PENDING,
        APPLIED,
        /** The customer took it back, or the service ended first. */
        WITHDRAWN,
        /** It was not paid in time. */
        EXPIRED
    }
}
