package io.guichet.application.billing;

import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.identity.CustomerNumber;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer states the purchase order or the reference of his own to be printed on his invoices of
 * some days, or from a day on; never two on the same day. What was issued before keeps what it
 * says. It is for professionals: consumers keep no such books.
 */
public interface StateReference {

    /** Disabled ones too, the first to begin first. */
    List<StatedReference> list(CustomerNumber customer);

    /**
     * {@code id} is chosen by whoever asks; asking again for the same answers how it stands. What
     * was stated without an end before ends where this one begins.
     */
    Outcome state(CustomerNumber customer, UUID id, Wanted wanted);

    /** Of the version that was seen. */
    Outcome change(Seen seen, Wanted wanted);

    Outcome disable(Seen seen);

    /** The days {@code [from, until)} of issue on which it is printed. */
    record Wanted(BuyerReference reference, LocalDate from, Optional<LocalDate> until) {}

    /** Which one, as its customer last saw it. */
    record Seen(CustomerNumber customer, UUID id, long version) {}

    /** How it can end. */
    sealed interface Outcome {

        record Stated(StatedReference reference) implements Outcome {}

        /** On a day on which this one is printed already. */
        record Overlaps(UUID other) implements Outcome {}

        /** It changed since it was seen. */
        record Outdated(StatedReference now) implements Outcome {}

        record NoSuchReference() implements Outcome {}

        /** A consumer has nothing printed on his invoices. */
        record OfConsumer() implements Outcome {}

        /** Something else was stated by this id before; nothing is stated now. */
        record OtherContent() implements Outcome {}
    }
}
