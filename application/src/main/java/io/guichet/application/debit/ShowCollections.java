package io.guichet.application.debit;

import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.SellerCode;

import java.util.List;
import java.util.Optional;

/** Files for banks, for staff. */
public interface ShowCollections {

    /** A seller's newest hundred, the newest first. */
    List<Collection> newest(SellerCode seller);

    /** One of a seller's, with what is in it. */
    Optional<Shown> find(SellerCode seller, CollectionId id);

    /** A file and its debits, the earliest day first. */
    record Shown(Collection collection, List<Debit> debits) {

        public Shown {
            debits = List.copyOf(debits);
        }
    }
}
