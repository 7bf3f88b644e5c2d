package io.guichet.persistence.charging;

import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeLine;
import io.guichet.domain.charging.ChargeLine.Days;
import io.guichet.domain.charging.ChargeLine.UnitPrice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;

/** A line of a charge, in its order. */
@Entity
@Table(name = "charge_line")
@IdClass(ChargeLineRow.Key.class)
class ChargeLineRow {

    @Id private UUID charge;
    @Id private int position;
    private String plan;
    private String description;
    private String label;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    private BigDecimal quantity;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    private String currency;

    @Enumerated(EnumType.STRING)
    private TaxBasis basis;

    protected ChargeLineRow() {}

    static ChargeLineRow from(Charge charge, int position) {
        ChargeLine line = charge.lines().get(position);
        ChargeLineRow row = new ChargeLineRow();
        row.charge = charge.id().value();
        row.position = position;
        row.plan = line.plan().value();
        row.description = line.description();
        row.label = line.label();
        row.fromDay = line.days().from();
        row.untilDay = line.days().until();
        row.quantity = line.quantity();
        row.unitPrice = line.price().amount();
        row.currency = line.price().currency().getCurrencyCode();
        row.basis = line.price().basis();
        return row;
    }

    UUID charge() {
        return charge;
    }

    ChargeLine toLine() {
        return new ChargeLine(
                new PlanCode(plan),
                description,
                label,
                new Days(fromDay, untilDay),
                quantity,
                new UnitPrice(unitPrice, Currency.getInstance(currency), basis));
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID charge;
        private int position;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.position == position
                    && Objects.equals(key.charge, charge);
        }

        @Override
        public int hashCode() {
            return Objects.hash(charge, position);
        }
    }
}
