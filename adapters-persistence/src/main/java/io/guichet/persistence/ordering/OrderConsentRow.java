package io.guichet.persistence.ordering;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

@Entity
@Table(name = "order_consent")
class OrderConsentRow {

    @Id
    @Column(name = "order_number")
    private long order;

    private long customer;

    @Column(name = "starts_at_once")
    private boolean startsAtOnce;

    private boolean waives;

    @Column(name = "given_at")
    private Instant givenAt;

    protected OrderConsentRow() {}

    static OrderConsentRow from(
            OrderNumber order, CustomerNumber customer, Consent consent, Instant at) {
        OrderConsentRow row = new OrderConsentRow();
        row.order = order.value();
        row.customer = customer.value();
        row.startsAtOnce = consent.startsAtOnce();
        row.waives = consent.waives();
        row.givenAt = at;
        return row;
    }

    Consent toConsent() {
        return new Consent(startsAtOnce, waives);
    }
}
