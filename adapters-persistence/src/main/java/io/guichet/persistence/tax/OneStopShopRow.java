package io.guichet.persistence.tax;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** From a day on a seller uses the one stop shop, or no longer; written in SQL of its adapter. */
@Entity
@Table(name = "one_stop_shop")
@IdClass(OneStopShopRow.Key.class)
class OneStopShopRow {

    @Id private String seller;

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    private boolean used;

    protected OneStopShopRow() {}

    /** Whose switch, for which day. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String seller;
        private LocalDate validFrom;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.seller, seller)
                    && Objects.equals(key.validFrom, validFrom);
        }

        @Override
        public int hashCode() {
            return Objects.hash(seller, validFrom);
        }
    }
}
