package io.guichet.testing.debit;

import static java.util.Comparator.comparing;

import io.guichet.application.debit.port.Collections;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Files for banks, in memory. */
public final class InMemoryCollections implements Collections {

    private static final Comparator<Collection> NEWEST_FIRST =
            comparing(Collection::madeAt)
                    .thenComparing(collection -> collection.id().value(), Ids.BY_BYTES)
                    .reversed();

    private final InMemoryTransactions transactions;
    private final Table<CollectionId, Collection> collections;

    InMemoryCollections(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.collections = new Table<>(transactions);
    }

    @Override
    public Optional<Collection> find(CollectionId id) {
        return collections.find(id);
    }

    @Override
    public boolean lockUnrefused(CollectionId id) {
        transactions.requireUnderWay();
        return find(id).filter(one -> one.refused().isEmpty()).isPresent();
    }

    @Override
    public List<Collection> newest(SellerCode seller, int limit) {
        return collections
                .rows()
                .filter(collection -> collection.seller().equals(seller))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public void add(Collection collection) {
        transactions.requireUnderWay();
        if (!collections.add(collection.id(), collection)) {
            throw new ConcurrentUpdateException("collection " + collection.id());
        }
    }

    @Override
    public void refuse(CollectionId id, Collection.Refusal refusal) {
        transactions.requireUnderWay();
        Collection collection = collections.find(id).orElseThrow();
        if (collection.refused().isPresent()) {
            throw new ConcurrentUpdateException("collection " + id);
        }
        collections.put(id, collection.refused(refusal));
    }
}
