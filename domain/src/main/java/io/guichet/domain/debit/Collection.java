package io.guichet.domain.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;

import java.time.Instant;
import java.util.Optional;

/**
 * A file of debits that staff hands to the bank, as it was drawn: what is asked for again is the
 * same. {@code file} has numbers of accounts. One that the bank {@code refused}, or never got,
 * collects nothing.
 */
public record Collection(
        CollectionId id,
        SellerCode seller,
        Instant madeAt,
        String madeBy,
        int debits,
        Money total,
        String file,
        Optional<Refusal> refused) {

    /** When staff said so, who, and why; up to 500 characters. */
    public record Refusal(Instant at, String by, String reason) {

        private static final int LONGEST = 500;

        /**
         * @throws InvalidValueException {@code invalid-reason}
         */
        public Refusal {
            requireNonNull(at, "at");
            requireNonNull(by, "by");
            if (reason.isBlank() || reason.length() > LONGEST) {
                throw new InvalidValueException("invalid-reason");
            }
        }
    }

    public Collection {
        requireNonNull(id, "id");
        requireNonNull(seller, "seller");
        requireNonNull(madeAt, "madeAt");
        requireNonNull(madeBy, "madeBy");
        requireNonNull(file, "file");
        requireNonNull(refused, "refused");
        if (debits < 1 || !total.isPositive()) {
            throw new IllegalArgumentException("collection " + id + " collects nothing");
        }
    }

    /** The bank refused it; the first time counts. */
    public Collection refused(Refusal refusal) {
        Optional<Refusal> first = refused.or(() -> Optional.of(refusal));
        return new Collection(id, seller, madeAt, madeBy, debits, total, file, first);
    }

    /** Everything but the file. */
    @Override
    public String toString() {
        return "Collection[" + id + ", " + seller + ", " + debits + ", " + total + "]";
    }
}
