package io.guichet.application.run.batch;

import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.SellerCode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The heads of series, each locked once its first document of the batch is issued. */
final class BatchSeries implements SeriesHeads {

    private final SeriesHeads stored;
    private final Map<List<?>, Series> heads = new LinkedHashMap<>();
    private final Map<List<?>, Series> kept = new LinkedHashMap<>();
    private final Map<List<?>, Series> changed = new LinkedHashMap<>();

    BatchSeries(SeriesHeads stored) {
        this.stored = stored;
    }

    @Override
    public Series lock(SellerCode seller, DocumentKind kind, String prefix) {
        return heads.computeIfAbsent(
                List.of(seller, kind),
                key -> {
                    Series head = stored.lock(seller, kind, prefix);
                    kept.put(key, head);
                    return head;
                });
    }

    @Override
    public Series read(SellerCode seller, DocumentKind kind, String prefix) {
        return stored.read(seller, kind, prefix);
    }

    @Override
    public void save(Series series) {
        heads.put(List.of(series.seller(), series.kind()), series);
    }

    /** The documents issued since are to be written. */
    void keep() {
        heads.forEach(
                (key, head) -> {
                    if (!head.equals(kept.put(key, head))) {
                        changed.put(key, head);
                    }
                });
    }

    /** The documents issued since are not: their numbers are given to others. */
    void drop() {
        heads.putAll(kept);
    }

    void write() {
        changed.values().forEach(stored::save);
    }
}
