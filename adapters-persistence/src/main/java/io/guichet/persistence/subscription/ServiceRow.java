package io.guichet.persistence.subscription;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "service")
class ServiceRow {

    @Id private UUID id;
    private long customer;
    private String plan;
    private String label;

    @Column(name = "period_months")
    private int periodMonths;

    @Column(name = "price_minor")
    private long priceMinor;

    private String currency;
    private int quantity;

    @Enumerated(EnumType.STRING)
    @Column(name = "price_basis")
    private TaxBasis priceBasis;

    @Column(name = "price_valid_from")
    private LocalDate priceValidFrom;

    @Column(name = "price_valid_until")
    private LocalDate priceValidUntil;

    @Column(name = "started_on")
    private LocalDate startedOn;

    /** Null where it is the day it was started on, as most are for ever. */
    @Column(name = "priced_on")
    private LocalDate pricedOn;

    @Column(name = "paid_until")
    private LocalDate paidUntil;

    @Enumerated(EnumType.STRING)
    private ServiceState state;

    @Column(name = "billing_day")
    private int billingDay;

    @Enumerated(EnumType.STRING)
    private RenewalMode renewal;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    /** Null where nobody asked for it. */
    @Column(name = "ending_reason")
    private String endingReason;

    @Column(name = "ended_with_host")
    private boolean withHost;

    @Column(name = "suspended_on")
    private LocalDate suspendedOn;

    @Column(name = "suspended_for")
    private String suspendedFor;

    @Column(name = "owed_since")
    private LocalDate owedSince;

    @Column(name = "suspension_reason")
    private String suspensionReason;

    @Embedded private ChangingColumns changing;

    @Version private long version;

    protected ServiceRow() {}

    static ServiceRow from(Service service) {
        ServiceRow row = new ServiceRow();
        row.id = service.id().value();
        row.customer = service.customer().value();
        row.plan = service.plan().value();
        row.label = service.label();
        row.take(service.price());
        row.quantity = service.quantity();
        row.startedOn = service.startedOn();
        row.pricedOn = service.pricedOn().equals(row.startedOn) ? null : service.pricedOn();
        row.paidUntil = service.paidUntil();
        row.state = service.state();
        row.billingDay = service.billingDay();
        row.renewal = service.renewal();
        service.ending().ifPresent(row::take);
        service.suspension().ifPresent(row::take);
        row.changing = ChangingColumns.from(service.changing());
        row.version = service.version();
        return row;
    }

    Service toService() {
        return new Service(
                new ServiceId(id),
                new CustomerNumber(customer),
                new PlanCode(plan),
                label,
                toPrice(),
                quantity,
                billingDay,
                startedOn,
                pricedOn == null ? startedOn : pricedOn,
                paidUntil,
                renewal,
                Optional.ofNullable(endsOn).map(this::ending),
                state,
                Optional.ofNullable(suspendedOn).map(this::suspension),
                Optional.ofNullable(changing).flatMap(ChangingColumns::toChanging),
                version);
    }

    private void take(Ending ending) {
        endsOn = ending.on();
        endingReason = ending.askedFor() ? ending.reason() : null;
        withHost = ending.withHost();
    }

    private Ending ending(LocalDate on) {
        return endingReason == null ? Ending.unasked(on) : new Ending(on, endingReason, withHost);
    }

    private void take(Suspension suspension) {
        SuspensionColumns columns = SuspensionColumns.of(suspension);
        suspendedOn = columns.since();
        suspensionReason = columns.reason();
        suspendedFor = columns.invoice();
        owedSince = columns.owedSince();
    }

    private Suspension suspension(LocalDate since) {
        return new SuspensionColumns(since, suspensionReason, suspendedFor, owedSince)
                .toSuspension();
    }

    private void take(PlanPrice price) {
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
