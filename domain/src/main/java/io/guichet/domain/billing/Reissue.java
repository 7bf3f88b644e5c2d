package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * That another invoice stands in the place of one: after a credit note over all of it, or as a
 * corrective invoice, which cancels it by itself and needs none. {@code dropped} are the positions,
 * from 0, of its lines that the other does not have; the rest keep their order.
 */
public record Reissue(
        DocumentReference invoice,
        Optional<DocumentReference> creditNote,
        DocumentReference next,
        List<Integer> dropped,
        Instant at) {

    public Reissue {
        requireNonNull(invoice, "invoice");
        requireNonNull(creditNote, "creditNote");
        requireNonNull(next, "next");
        dropped = List.copyOf(dropped);
        requireNonNull(at, "at");
    }

    /** What took the invoice back. */
    public DocumentReference cancelledBy() {
        return creditNote.orElse(next);
    }

    /** Where a line of the invoice stands on the other, if it does. */
    public OptionalInt placeOf(int line) {
        return dropped.contains(line)
                ? OptionalInt.empty()
                : OptionalInt.of(line - (int) dropped.stream().filter(gone -> gone < line).count());
    }
}
