package io.guichet.persistence.billing;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.SellerCode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** The head of a series. */
@Entity
@Table(name = "series")
@IdClass(SeriesRow.Key.class)
class SeriesRow {

    @Id private String seller;

    @Id
    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String prefix;

    @Column(name = "last_number")
    private long lastNumber;

    @Column(name = "last_hash")
    private String lastHash;

    @Column(name = "last_issued_on")
    private LocalDate lastIssuedOn;

    protected SeriesRow() {}

    Series toSeries() {
        return new Series(new SellerCode(seller), kind, prefix, lastNumber, lastHash, lastIssuedOn);
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String seller;
        private DocumentKind kind;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.kind == kind
                    && Objects.equals(key.seller, seller);
        }

        @Override
        public int hashCode() {
            return Objects.hash(seller, kind);
        }
    }
}
