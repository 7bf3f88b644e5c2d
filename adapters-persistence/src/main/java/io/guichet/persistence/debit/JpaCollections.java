package io.guichet.persistence.debit;

import io.guichet.application.debit.port.Collections;
import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files for banks. */
public final class JpaCollections implements Collections {

    private static final String NEWEST =
            """
            select c from CollectionRow c where c.seller = :seller
            order by c.madeAt desc, c.id desc
            """;

    private static final String REFUSE =
            """
            update CollectionRow c set c.refusedAt = :at, c.refusedBy = :by,
                c.refusedBecause = :reason
            where c.id = :id and c.refusedAt is null
            """;

    private static final RowQuery LOCK =
            RowQuery.of(
                    """
                    select c.id from guichet.collection c
                    where c.id = ? and c.refused_at is null
                    for no key update
                    """,
                    UUID.class);

    private final EntityManager entityManager;
    private final Encryption encryption;

    public JpaCollections(EntityManager entityManager, Encryption encryption) {
        this.entityManager = entityManager;
        this.encryption = encryption;
    }

    @Override
    public Optional<Collection> find(CollectionId id) {
        return Rows.find(entityManager, CollectionRow.class, id.value())
                .map(row -> row.toCollection(encryption));
    }

    @Override
    public boolean lockUnrefused(CollectionId id) {
        return Rows.race(
                "collection " + id,
                () -> !LOCK.list(entityManager, UUID.class, id.value()).isEmpty());
    }

    @Override
    public List<Collection> newest(SellerCode seller, int limit) {
        return entityManager
                .createQuery(NEWEST, CollectionRow.class)
                .setParameter("seller", seller.value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(row -> row.toCollection(encryption))
                .toList();
    }

    @Override
    public void add(Collection collection) {
        Rows.add(
                entityManager,
                "collection " + collection.id(),
                List.of(CollectionRow.from(collection, encryption)));
    }

    @Override
    public void refuse(CollectionId id, Collection.Refusal refusal) {
        String name = "collection " + id;
        Rows.requireOne(name, Rows.race(name, () -> update(id, refusal)));
    }

    private int update(CollectionId id, Collection.Refusal refusal) {
        return entityManager
                .createQuery(REFUSE)
                .setParameter("at", refusal.at())
                .setParameter("by", refusal.by())
                .setParameter("reason", refusal.reason())
                .setParameter("id", id.value())
                .executeUpdate();
    }
}
