package io.guichet.domain.identity;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * That the owner of a customer wants somebody else to own it. It stands until both have said yes,
 * one of them no, or its time is over; until {@code expiresAt}, which is not part of it.
 *
 * @param to who is to own it, by the address at which he is asked
 * @param confirmed whether the present owner has said yes by the link that was mailed to him
 */
public record Handover(
        UUID id,
        CustomerNumber customer,
        ProfileId from,
        EmailAddress to,
        Instant askedAt,
        Instant expiresAt,
        boolean confirmed) {

    /** As long as somebody is invited for. */
    public static final Duration LASTS = Duration.ofDays(7);

    public Handover {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(askedAt, "askedAt");
        requireNonNull(expiresAt, "expiresAt");
    }

    public static Handover ask(
            CustomerNumber customer, ProfileId from, EmailAddress to, Instant now) {
        return new Handover(UUID.randomUUID(), customer, from, to, now, now.plus(LASTS), false);
    }

    public boolean standsAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Small and capital letters are the same. */
    public boolean isTo(String email) {
        return to.value().equalsIgnoreCase(email);
    }

    public Handover confirm() {
        return new Handover(id, customer, from, to, askedAt, expiresAt, true);
    }
}
