package io.guichet.testing.billing;

import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.InMemoryOpenDays;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

/** The heads of series in memory. */
public final class InMemorySeriesHeads implements SeriesHeads {

    private final InMemoryTransactions transactions;
    private final Table<Key, Series> heads;
    private final InMemoryOpenDays openDays;

    public InMemorySeriesHeads(InMemoryTransactions transactions, InMemoryOpenDays openDays) {
        this.transactions = transactions;
        heads = new Table<>(transactions);
        this.openDays = openDays;
    }

    @Override
    public Series lock(SellerCode seller, DocumentKind kind, String prefix) {
        transactions.hold(new Key(seller, kind));
        Series head = read(seller, kind, prefix);
        return head.openFrom(openDays.from(seller, head.lastIssuedOn()));
    }

    @Override
    public Series read(SellerCode seller, DocumentKind kind, String prefix) {
        return heads.find(new Key(seller, kind))
                .orElseGet(() -> Series.start(seller, kind, prefix));
    }

    @Override
    public void save(Series series) {
        Key key = new Key(series.seller(), series.kind());
        transactions.requireHeld(key);
        heads.put(key, series);
    }

    private record Key(SellerCode seller, DocumentKind kind) {}
}
