package io.guichet.application.debit.port;

import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.identity.SellerCode;

import java.util.List;
import java.util.Optional;

/**
 * Files for banks, which never change but for being refused. Every adapter passes {@code
 * DebitsContract}.
 */
public interface Collections {

    Optional<Collection> find(CollectionId id);

    /**
     * Whether there is one that was not refused. It stays so until the transaction ends: of two who
     * ask, one waits for the other.
     */
    boolean lockUnrefused(CollectionId id);

    /** A seller's newest ones, the newest first. */
    List<Collection> newest(SellerCode seller, int limit);

    /**
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the id is taken
     */
    void add(Collection collection);

    /**
     * Notes that the bank refused one.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if that was noted before
     */
    void refuse(CollectionId id, Collection.Refusal refusal);
}
