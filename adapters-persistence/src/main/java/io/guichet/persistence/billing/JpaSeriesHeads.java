package io.guichet.persistence.billing;

import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import java.util.Optional;

/** The heads of all series: a row lock puts those who issue in one queue a series. */
public final class JpaSeriesHeads implements SeriesHeads {

    private static final String INSERT =
            """
            insert into guichet.series
                (seller, kind, prefix, last_number, last_hash, last_issued_on)
            values (:seller, :kind, :prefix, :number, :hash, :issuedOn)
            on conflict do nothing
            """;

    /** A head never goes back. */
    private static final String UPDATE =
            """
            update SeriesRow s set s.lastNumber = :number, s.lastHash = :hash,
                s.lastIssuedOn = :issuedOn
            where s.seller = :seller and s.kind = :kind and s.lastNumber <= :number
            """;

    private final EntityManager entityManager;

    public JpaSeriesHeads(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Series lock(SellerCode seller, DocumentKind kind, String prefix) {
        return Rows.race(
                "series " + prefix,
                () ->
                        find(seller, kind, LockModeType.PESSIMISTIC_WRITE)
                                .or(() -> start(Series.start(seller, kind, prefix)))
                                .orElseThrow());
    }

    @Override
    public Series read(SellerCode seller, DocumentKind kind, String prefix) {
        return find(seller, kind, LockModeType.NONE)
                .orElseGet(() -> Series.start(seller, kind, prefix));
    }

    @Override
    public void save(Series series) {
        Rows.requireOne(
                "series " + series.prefix(),
                entityManager
                        .createQuery(UPDATE)
                        .setParameter("number", series.lastNumber())
                        .setParameter("hash", series.lastHash())
                        .setParameter("issuedOn", series.lastIssuedOn())
                        .setParameter("seller", series.seller().value())
                        .setParameter("kind", series.kind())
                        .executeUpdate());
    }

    /** Two may start the same series; the second waits here and then sees the first one's head. */
    private Optional<Series> start(Series series) {
        entityManager
                .createNativeQuery(INSERT)
                .setParameter("seller", series.seller().value())
                .setParameter("kind", series.kind().name())
                .setParameter("prefix", series.prefix())
                .setParameter("number", series.lastNumber())
                .setParameter("hash", series.lastHash())
                .setParameter("issuedOn", series.lastIssuedOn())
                .executeUpdate();
        return find(series.seller(), series.kind(), LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Series> find(SellerCode seller, DocumentKind kind, LockModeType lock) {
        return entityManager
                .createQuery(
                        "select s from SeriesRow s where s.seller = :seller and s.kind = :kind",
                        SeriesRow.class)
                .setParameter("seller", seller.value())
                .setParameter("kind", kind)
                .setLockMode(lock)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(SeriesRow::toSeries)
                .findFirst();
    }
}
