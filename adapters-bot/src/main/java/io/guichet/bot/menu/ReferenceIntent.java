package io.guichet.bot.menu;

import io.guichet.domain.billing.BuyerReference;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a confirmation does to what a customer wants printed on his invoices; days are {@code [from,
 * until)}.
 */
public sealed interface ReferenceIntent extends Intent {

    record State(BuyerReference reference, LocalDate from, Optional<LocalDate> until, UUID request)
            implements ReferenceIntent {}

    /** Gives what was seen in a version another end, or none. */
    record End(UUID reference, long version, Optional<LocalDate> until)
            implements ReferenceIntent {}

    /** Has what was seen in a version printed no longer. */
    record Remove(UUID reference, long version) implements ReferenceIntent {}
}
