package io.guichet.persistence.ledger;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.Period;
import io.guichet.domain.ledger.PeriodClosing;
import io.guichet.domain.ledger.PeriodClosing.Digests;
import io.guichet.domain.ledger.PeriodKind;
import io.guichet.domain.ledger.PeriodTotals;
import io.guichet.domain.ledger.SignedClosing;
import io.guichet.domain.money.Money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/** A closed period; both kinds of totals are in the one currency. */
@Entity
@Table(name = "period_closing")
@IdClass(PeriodClosingRow.Key.class)
class PeriodClosingRow {

    @Id private String seller;
    @Id private long number;

    @Enumerated(EnumType.STRING)
    private PeriodKind kind;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "until_on")
    private LocalDate untilOn;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String currency;

    @Column(name = "sales_minor")
    private long salesMinor;

    @Column(name = "received_minor")
    private long receivedMinor;

    private long entries;

    @Column(name = "perpetual_sales_minor")
    private long perpetualSalesMinor;

    @Column(name = "perpetual_received_minor")
    private long perpetualReceivedMinor;

    @Column(name = "perpetual_entries")
    private long perpetualEntries;

    @Column(name = "entries_hash")
    private String entriesHash;

    @Column(name = "documents_hash")
    private String documentsHash;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;
    private String signature;

    @Column(name = "public_key")
    private String publicKey;

    protected PeriodClosingRow() {}

    static PeriodClosingRow from(SignedClosing signed) {
        PeriodClosing closing = signed.closing();
        PeriodClosingRow row = new PeriodClosingRow();
        row.seller = closing.seller().value();
        row.number = closing.number();
        row.kind = closing.period().kind();
        row.fromOn = closing.period().from();
        row.untilOn = closing.period().until();
        row.closedAt = closing.closedAt();
        row.currency = closing.totals().sales().currency().getCurrencyCode();
        row.salesMinor = closing.totals().sales().minorUnits();
        row.receivedMinor = closing.totals().received().minorUnits();
        row.entries = closing.totals().entries();
        row.perpetualSalesMinor = closing.perpetual().sales().minorUnits();
        row.perpetualReceivedMinor = closing.perpetual().received().minorUnits();
        row.perpetualEntries = closing.perpetual().entries();
        row.entriesHash = closing.digests().entries();
        row.documentsHash = closing.digests().documents();
        row.previousHash = closing.previousHash();
        row.hash = signed.hash();
        row.signature = signed.signature();
        row.publicKey = signed.publicKey();
        return row;
    }

    SignedClosing toClosing() {
        PeriodClosing closing =
                new PeriodClosing(
                        new SellerCode(seller),
                        number,
                        new Period(kind, fromOn, untilOn),
                        totals(salesMinor, receivedMinor, entries),
                        totals(perpetualSalesMinor, perpetualReceivedMinor, perpetualEntries),
                        new Digests(entriesHash, documentsHash),
                        closedAt,
                        previousHash);
        return new SignedClosing(closing, hash, signature, publicKey);
    }

    private PeriodTotals totals(long sales, long received, long count) {
        Currency unit = Currency.getInstance(currency);
        return new PeriodTotals(new Money(sales, unit), new Money(received, unit), count);
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String seller;
        private long number;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.number == number
                    && Objects.equals(key.seller, seller);
        }

        @Override
        public int hashCode() {
            return Objects.hash(seller, number);
        }
    }
}
