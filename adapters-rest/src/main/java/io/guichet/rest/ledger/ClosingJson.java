package io.guichet.rest.ledger;

import io.guichet.application.ledger.ClosingKey;
import io.guichet.domain.ledger.PeriodClosing;
import io.guichet.domain.ledger.PeriodTotals;
import io.guichet.domain.ledger.SignedClosing;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A closed period: until before the day {@code until}; {@code perpetual} since the first entry;
 * {@code key} is the fingerprint of the key that signed it.
 */
public record ClosingJson(
        String id,
        String seller,
        long number,
        String kind,
        LocalDate from,
        LocalDate until,
        ClosingTotalsJson totals,
        ClosingTotalsJson perpetual,
        Instant closedAt,
        String previousHash,
        String hash,
        String signature,
        String key) {

    static ClosingJson from(SignedClosing signed) {
        PeriodClosing closing = signed.closing();
        return new ClosingJson(
                closing.id().toString(),
                closing.seller().value(),
                closing.number(),
                Words.of(closing.period().kind()),
                closing.period().from(),
                closing.period().until(),
                ClosingTotalsJson.from(closing.totals()),
                ClosingTotalsJson.from(closing.perpetual()),
                closing.closedAt(),
                closing.previousHash(),
                signed.hash(),
                signed.signature(),
                ClosingKey.fingerprint(signed.publicKey()));
    }

    /** Sales with VAT less credit notes, money received less money sent back, entries. */
    public record ClosingTotalsJson(MoneyJson sales, MoneyJson received, long entries) {

        static ClosingTotalsJson from(PeriodTotals totals) {
            return new ClosingTotalsJson(
                    MoneyJson.from(totals.sales()),
                    MoneyJson.from(totals.received()),
                    totals.entries());
        }
    }
}
