package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.util.Currency;

/**
 * What a closing adds up: sales with VAT less credit notes, money received less money that went
 * back, and the number of entries.
 */
public record PeriodTotals(Money sales, Money received, long entries) {

    public PeriodTotals {
        requireNonNull(sales, "sales");
        requireNonNull(received, "received");
    }

    public static PeriodTotals zero(Currency currency) {
        return new PeriodTotals(Money.zero(currency), Money.zero(currency), 0);
    }

    public PeriodTotals plus(PeriodTotals other) {
        return new PeriodTotals(
                sales.plus(other.sales),
                received.plus(other.received),
                Math.addExact(entries, other.entries));
    }

    /** With one more side of an entry; the entry itself is counted with its first side. */
    public PeriodTotals with(BookedLine line) {
        Money change = line.debit().minus(line.credit());
        boolean isSale = line.journal() == Journal.VE && line.account().isOfBalance();
        boolean isReceived = line.journal() == Journal.BQ && line.account().isMoney();
        return new PeriodTotals(
                isSale ? sales.plus(change) : sales,
                isReceived ? received.plus(change) : received,
                line.position() == 0 ? entries + 1 : entries);
    }
}
