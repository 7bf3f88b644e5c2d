package io.guichet.persistence.billing;

import io.guichet.domain.money.ExchangeRate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/** What a euro was worth on a day; written in SQL of its adapter. */
@Entity
@Table(name = "exchange_rate")
@IdClass(ExchangeRateRow.Key.class)
class ExchangeRateRow {

    @Id private String currency;

    @Id private LocalDate day;

    @Column(name = "per_euro")
    private BigDecimal perEuro;

    protected ExchangeRateRow() {}

    ExchangeRate toRate() {
        return new ExchangeRate(Currency.getInstance(currency), day, perEuro);
    }

    /** Of which currency, on which day. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String currency;
        private LocalDate day;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.currency, currency)
                    && Objects.equals(key.day, day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(currency, day);
        }
    }
}
