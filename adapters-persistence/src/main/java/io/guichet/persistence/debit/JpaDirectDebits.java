package io.guichet.persistence.debit;

import io.guichet.application.debit.port.Debits;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Debits; a change is one statement that names the version it was read at. */
public final class JpaDirectDebits implements Debits {

    private static final String OF_INVOICE =
            """
            select d from DebitRow d where d.invoice = :key order by d.announcedAt, d.id
            """;

    private static final String OF_MANDATE =
            """
            select d from DebitRow d where d.mandate = :key and d.state = ANNOUNCED order by d.id
            """;

    private static final String OF_COLLECTION =
            """
            select d from DebitRow d where d.collection = :key order by d.collectOn, d.id
            """;

    private static final String ANNOUNCED =
            """
            select d from DebitRow d
            where d.seller = :key and d.state = ANNOUNCED
                and d.collectOn >= :from and d.collectOn <= :until
            order by d.collectOn, d.id
            """;

    private static final String UNANSWERED =
            "select count(d) from DebitRow d where d.state = SENT and d.collectOn <= :day";

    private static final String UPDATE =
            """
            update DebitRow d set d.state = :state, d.collectOn = :collectOn,
                d.reservedMinor = :reserved,
                d.collection = :collection, d.returned = :returned,
                d.announcedAt = :announcedAt, d.changedAt = :changedAt, d.version = d.version + 1
            where d.id = :id and d.version = :version
            """;

    private final EntityManager entityManager;

    public JpaDirectDebits(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Debit> find(DebitId id) {
        return Rows.find(entityManager, DebitRow.class, id.value()).map(DebitRow::toDebit);
    }

    @Override
    public List<Debit> of(DocumentReference invoice) {
        return read(query(OF_INVOICE, invoice.value()));
    }

    @Override
    public List<Debit> announcedBy(MandateId mandate) {
        return read(query(OF_MANDATE, mandate.value()));
    }

    @Override
    public List<Debit> announcedBetween(
            SellerCode seller, LocalDate from, LocalDate until, int limit) {
        return read(
                query(ANNOUNCED, seller.value())
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .setMaxResults(limit));
    }

    @Override
    public List<Debit> in(CollectionId collection) {
        return read(query(OF_COLLECTION, collection.value()));
    }

    @Override
    public long unanswered(LocalDate collectedBy) {
        return entityManager
                .createQuery(UNANSWERED, Long.class)
                .setParameter("day", collectedBy)
                .getSingleResult();
    }

    @Override
    public void add(Debit debit) {
        Rows.add(entityManager, nameOf(debit), List.of(DebitRow.from(debit)));
    }

    @Override
    public void save(Debit debit) {
        String name = nameOf(debit);
        Rows.requireOne(name, Rows.race(name, () -> update(debit)));
    }

    private int update(Debit debit) {
        return entityManager
                .createQuery(UPDATE)
                .setParameter("state", debit.state())
                .setParameter("collectOn", debit.collectOn())
                .setParameter("reserved", debit.reserved().minorUnits())
                .setParameter(
                        "collection", debit.collection().map(CollectionId::value).orElse(null))
                .setParameter("returned", debit.returned().orElse(null))
                .setParameter("announcedAt", debit.announcedAt())
                .setParameter("changedAt", debit.changedAt())
                .setParameter("id", debit.id().value())
                .setParameter("version", debit.version())
                .executeUpdate();
    }

    private TypedQuery<DebitRow> query(String query, Object key) {
        return entityManager.createQuery(query, DebitRow.class).setParameter("key", key);
    }

    private List<Debit> read(TypedQuery<DebitRow> query) {
        return query.getResultList().stream()
                .peek(entityManager::detach)
                .map(DebitRow::toDebit)
                .toList();
    }

    private static String nameOf(Debit debit) {
        return "debit " + debit.id();
    }
}
