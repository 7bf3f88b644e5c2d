package io.guichet.persistence.catalog;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.money.Money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/** A price of a plan, in the plan's order; an open end is null. */
@Entity
@Table(name = "plan_price")
@IdClass(PlanPriceRow.Key.class)
class PlanPriceRow {

    @Id private String seller;
    @Id private String plan;
    @Id private int position;

    @Column(name = "period_months")
    private int periodMonths;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    private TaxBasis basis;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    protected PlanPriceRow() {}

    static PlanPriceRow from(Plan plan, int position) {
        PlanPrice price = plan.prices().get(position);
        PlanPriceRow row = new PlanPriceRow();
        row.seller = plan.seller().value();
        row.plan = plan.code().value();
        row.position = position;
        row.periodMonths = price.period().months();
        row.amountMinor = price.amount().minorUnits();
        row.currency = price.amount().currency().getCurrencyCode();
        row.basis = price.basis();
        row.validFrom = price.validFrom();
        row.validUntil = price.validUntil().equals(LocalDate.MAX) ? null : price.validUntil();
        return row;
    }

    String plan() {
        return plan;
    }

    PlanPrice toPrice() {
        return new PlanPrice(
                new PlanCode(plan),
                new BillingPeriod(periodMonths),
                new Money(amountMinor, Currency.getInstance(currency)),
                basis,
                validFrom,
                validUntil == null ? LocalDate.MAX : validUntil);
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String seller;
        private String plan;
        private int position;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.position == position
                    && Objects.equals(key.seller, seller)
                    && Objects.equals(key.plan, plan);
        }

        @Override
        public int hashCode() {
            return Objects.hash(seller, plan, position);
        }
    }
}
