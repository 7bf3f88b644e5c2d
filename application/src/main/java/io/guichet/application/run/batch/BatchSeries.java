package io.guichet.application.run.batch;

import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.SellerCode;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The heads of series, that of receipts never before that of invoices, so that two batches lock
 * them in the same order: each locked once its first document of the batch is issued, or guessed
 * then and locked once all is played.
 */
final class BatchSeries implements SeriesHeads {

    private final SeriesHeads stored;
    private final Optional<Heads> guesses;
    private final Map<List<?>, Series> begun = new LinkedHashMap<>();
    private final Map<List<?>, Series> heads = new LinkedHashMap<>();
    private final Map<List<?>, Series> kept = new LinkedHashMap<>();
    private final Map<List<?>, Series> changed = new LinkedHashMap<>();

    /** Without {@code guesses} heads are locked at once. */
    BatchSeries(SeriesHeads stored, Optional<Heads> guesses) {
        this.stored = stored;
        this.guesses = guesses;
    }

    @Override
    public Series lock(SellerCode seller, DocumentKind kind, String prefix) {
        return heads.computeIfAbsent(
                List.of(seller, kind),
                key -> {
                    Series head = first(seller, kind, prefix);
                    begun.put(key, head);
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

    /** Where the series end that documents were issued in. */
    Collection<Series> ends() {
        return changed.values();
    }

    /** Locks every head that was used. Answers whether they all stand where the batch began. */
    boolean lockUsed() {
        boolean asGuessed = true;
        for (Series guess : begun.values()) {
            Series head = stored.lock(guess.seller(), guess.kind(), guess.prefix());
            asGuessed &= head.equals(guess);
        }
        return asGuessed;
    }

    void write() {
        changed.values().forEach(stored::save);
    }

    private Series first(SellerCode seller, DocumentKind kind, String prefix) {
        return guesses.map(
                        heads ->
                                heads.expected(seller, kind)
                                        .orElseGet(() -> stored.read(seller, kind, prefix)))
                .orElseGet(() -> stored.lock(seller, kind, prefix));
    }
}
