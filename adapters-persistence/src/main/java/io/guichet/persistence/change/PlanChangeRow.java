package io.guichet.persistence.change;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.ServiceId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "plan_change")
class PlanChangeRow {

    @Id private UUID id;
    private UUID service;
    private long customer;

    @Column(name = "from_plan")
    private String fromPlan;

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

    @Column(name = "total_minor")
    private long totalMinor;

    private String invoice;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    private PlanChange.State state;

    @Version private long version;

    protected PlanChangeRow() {}

    static PlanChangeRow from(PlanChange change) {
        PlanChangeRow row = new PlanChangeRow();
        row.id = change.id();
        row.service = change.service().value();
        row.customer = change.customer().value();
        row.fromPlan = change.from().value();
        row.take(change.target());
        row.quantity = change.quantity();
        row.totalMinor = change.total().minorUnits();
        row.invoice = change.invoice().map(DocumentReference::value).orElse(null);
        row.askedAt = change.askedAt();
        row.expiresOn = change.expiresOn();
        row.state = change.state();
        row.version = change.version();
        return row;
    }

    PlanChange toChange() {
        return new PlanChange(
                id,
                new ServiceId(service),
                new CustomerNumber(customer),
                new PlanCode(fromPlan),
                toPrice(),
                quantity,
                new Money(totalMinor, Currency.getInstance(currency)),
                Optional.ofNullable(invoice).map(DocumentReference::new),
                askedAt,
                expiresOn,
                state,
                version);
    }

    private void take(PlanPrice price) {
        plan = price.plan().value();
        periodMonths = price.period().months();
        priceMinor = price.amount().minorUnits();
        currency = price.amount().currency().getCurrencyCode();
        priceBasis = price.basis();
        priceValidFrom = price.validFrom();
        priceValidUntil = price.validUntil().equals(LocalDate.MAX) ? null : price.validUntil();
    }

    private PlanPrice toPrice() {
        return new PlanPrice(
                new PlanCode(plan),
                new BillingPeriod(periodMonths),
                new Money(priceMinor, Currency.getInstance(currency)),
                priceBasis,
                priceValidFrom,
                priceValidUntil == null ? LocalDate.MAX : priceValidUntil);
    }
}
