package io.guichet.persistence.billing;

import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.PlainWrites;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
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
            update guichet.series set last_number = ?, last_hash = ?, last_issued_on = ?
            where seller = ? and kind = ? and last_number <= ?
            """;

    private static final String HEAD =
            "select {s} from guichet.series s where s.seller = ? and s.kind = ?";

    private static final RowQuery READ = RowQuery.of(HEAD, SeriesRow.class);
    private static final RowQuery LOCK =
            RowQuery.of(HEAD + " for no key update", SeriesRow.class).kept();

    private final EntityManager entityManager;

    public JpaSeriesHeads(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Series lock(SellerCode seller, DocumentKind kind, String prefix) {
        return Rows.race(
                "series " + prefix,
                () ->
                        find(seller, kind, LOCK)
                                .or(() -> start(Series.start(seller, kind, prefix)))
                                .orElseThrow());
    }

    @Override
    public void foresee(SellerCode seller, List<DocumentKind> kinds) {
        kinds.forEach(kind -> RowQuery.foresee(entityManager, locked(seller, kind)));
    }

    /** What {@link #lock} asks. */
    public static Asked locked(SellerCode seller, DocumentKind kind) {
        return LOCK.with(seller.value(), kind);
    }

    @Override
    public Series read(SellerCode seller, DocumentKind kind, String prefix) {
        return find(seller, kind, READ).orElseGet(() -> Series.start(seller, kind, prefix));
    }

    @Override
    public void save(Series series) {
        PlainWrites.one(
                entityManager,
                "series " + series.prefix(),
                UPDATE,
                series.lastNumber(),
                series.lastHash(),
                series.lastIssuedOn(),
                series.seller().value(),
                series.kind(),
                series.lastNumber());
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
        return find(series.seller(), series.kind(), LOCK);
    }

    private Optional<Series> find(SellerCode seller, DocumentKind kind, RowQuery head) {
        return head.list(entityManager, SeriesRow.class, seller.value(), kind).stream()
                .map(SeriesRow::toSeries)
                .findFirst();
    }
}
