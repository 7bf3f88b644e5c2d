package io.guichet.testing.billing;

import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.InMemoryOpenDays;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Arrays;

/**
 * The heads of series in memory. It insists on the order in which a transaction locks those of a
 * seller: whoever breaks it could wait for ever for somebody who keeps it.
 */
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
        requireOrder(seller, kind);
        transactions.hold(new Key(seller, kind));
        Series head = read(seller, kind, prefix);
        return head.openFrom(openDays.from(seller, head.lastIssuedOn()));
    }

    private void requireOrder(SellerCode seller, DocumentKind kind) {
        if (isHeld(seller, kind)) {
            return;
        }
        boolean isInOrder =
                switch (kind) {
                    case INVOICE ->
                            Arrays.stream(DocumentKind.values())
                                    .noneMatch(other -> isHeld(seller, other));
                    case CREDIT_NOTE -> isHeld(seller, DocumentKind.INVOICE);
                    case RECEIPT -> true;
                };
        if (!isInOrder) {
            throw new IllegalStateException(
                    "the series of " + kind + " was locked out of the order of its seller's");
        }
    }

    private boolean isHeld(SellerCode seller, DocumentKind kind) {
        return transactions.isHeld(new Key(seller, kind));
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
