package io.guichet.domain.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;

import java.time.Instant;

/**
 * A file of debits that staff hands to the bank, as it was drawn: what is asked for again is the
 * same. {@code file} has numbers of accounts.
 */
public record Collection(
        CollectionId id,
        SellerCode seller,
        Instant madeAt,
        String madeBy,
        int debits,
        Money total,
        String file) {

    public Collection {
        requireNonNull(id, "id");
        requireNonNull(seller, "seller");
        requireNonNull(madeAt, "madeAt");
        requireNonNull(madeBy, "madeBy");
        requireNonNull(file, "file");
        if (debits < 1 || !total.isPositive()) {
            throw new IllegalArgumentException("collection " + id + " collects nothing");
        }
    }

    /** Everything but the file. */
    @Override
    public String toString() {
        return "Collection[" + id + ", " + seller + ", " + debits + ", " + total + "]";
    }
}
