package io.guichet.persistence.tax;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** A dated standard rate; rows come with migrations only. */
@Entity
@Table(name = "vat_rate")
@IdClass(VatRateRow.Key.class)
class VatRateRow {

    @Id private String country;

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private BigDecimal percent;

    protected VatRateRow() {}

    String country() {
        return country;
    }

    BigDecimal percent() {
        return percent;
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
    }

    /** Which rate, since when. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String country;
        private LocalDate validFrom;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.country, country)
                    && Objects.equals(key.validFrom, validFrom);
        }

        @Override
        public int hashCode() {
            return Objects.hash(country, validFrom);
        }
    }
}
