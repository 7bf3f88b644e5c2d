package io.guichet.persistence.payment;

import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.payment.Settled;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/** That a payment settles, or if negative no longer settles, so much of an invoice at one rate. */
@Entity
@Table(name = "settlement")
@IdClass(SettlementRow.Key.class)
class SettlementRow {

    @Id
    @Column(name = "entry_key")
    private String entryKey;

    @Id private int position;
    private UUID payment;
    private String invoice;

    @Enumerated(EnumType.STRING)
    @Column(name = "vat_category")
    private VatCategory vatCategory;

    @Column(name = "vat_percent")
    private BigDecimal vatPercent;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    protected SettlementRow() {}

    static SettlementRow from(String entry, int position, Settled settled, VatSplit.Part part) {
        SettlementRow row = new SettlementRow();
        row.entryKey = entry;
        row.position = position;
        row.payment = settled.payment().value();
        row.invoice = settled.invoice().value();
        row.vatCategory = part.rate().category();
        row.vatPercent = part.rate().percent();
        row.currency = part.amount().currency().getCurrencyCode();
        row.amountMinor = part.amount().minorUnits();
        row.taxMinor = part.tax().minorUnits();
        return row;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String entryKey;
        private int position;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.position == position
                    && Objects.equals(key.entryKey, entryKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(entryKey, position);
        }
    }
}
