package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.time.Instant;

/** That the seller gave up what was open on an invoice, and why; {@code note} may be empty. */
public record WriteOff(
        DocumentReference invoice, Money amount, Reason reason, String note, Instant at) {

    /** Why nobody will pay. */
    public enum Reason {
        INSOLVENT,
        UNREACHABLE,
        DISPUTED,
        SMALL_AMOUNT,
        GOODWILL,
        OTHER
    }

    public WriteOff {
        requireNonNull(invoice, "invoice");
        requireNonNull(amount, "amount");
        requireNonNull(reason, "reason");
        requireNonNull(note, "note");
        requireNonNull(at, "at");
    }
}
