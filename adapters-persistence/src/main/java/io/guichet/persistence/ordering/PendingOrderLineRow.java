package io.guichet.persistence.ordering;

import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.PendingOrder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

@Entity
@Table(name = "pending_order_line")
@IdClass(PendingOrderLineKey.class)
class PendingOrderLineRow {

    @Id
    @Column(name = "order_number")
    private long order;

    @Id private int position;
    private String description;
    private String label;
    private String plan;

    @Column(name = "period_months")
    private int periodMonths;

    @Column(name = "price_minor")
    private long priceMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "price_basis")
    private TaxBasis priceBasis;

    @Column(name = "price_valid_from")
    private LocalDate priceValidFrom;

    @Column(name = "price_valid_until")
    private LocalDate priceValidUntil;

    private int quantity;
    private int periods;

    @Enumerated(EnumType.STRING)
    @Column(name = "vat_category")
    private VatCategory vatCategory;

    @Column(name = "vat_percent")
    private BigDecimal vatPercent;

    protected PendingOrderLineRow() {}

    static PendingOrderLineRow from(PendingOrder order, int position) {
        OrderLine line = order.lines().get(position);
        PlanPrice price = line.price();
        PendingOrderLineRow row = new PendingOrderLineRow();
        row.order = order.number().value();
        row.position = position;
        row.description = line.description();
        row.label = line.label();
        row.plan = price.plan().value();
        row.periodMonths = price.period().months();
        row.priceMinor = price.amount().minorUnits();
        row.currency = price.amount().currency().getCurrencyCode();
        row.priceBasis = price.basis();
        row.priceValidFrom = price.validFrom();
        row.priceValidUntil = price.validUntil().equals(LocalDate.MAX) ? null : price.validUntil();
        row.quantity = line.quantity();
        row.periods = line.periods();
        row.vatCategory = line.vat().category();
        row.vatPercent = line.vat().percent();
        return row;
    }

    long order() {
        return order;
    }

    OrderLine toLine() {
        PlanPrice price =
                new PlanPrice(
                        new PlanCode(plan),
                        new BillingPeriod(periodMonths),
                        new Money(priceMinor, Currency.getInstance(currency)),
                        priceBasis,
                        priceValidFrom,
                        priceValidUntil == null ? LocalDate.MAX : priceValidUntil);
        return new OrderLine(
                description, label, price, quantity, periods, new VatRate(vatCategory, vatPercent));
    }
}
