package io.guichet.persistence.ordering;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.WithdrawalRight;
import io.guichet.domain.subscription.ServiceId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "withdrawal_right")
class WithdrawalRightRow {

    @Id
    @Column(name = "order_number")
    private long order;

    private long customer;
    private Instant until;
    private UUID[] services;

    @Column(name = "one_offs")
    private Integer[] oneOffs;

    @Column(name = "started_at_once")
    private boolean startedAtOnce;

    protected WithdrawalRightRow() {}

    static WithdrawalRightRow from(WithdrawalRight right) {
        WithdrawalRightRow row = new WithdrawalRightRow();
        row.order = right.order().value();
        row.customer = right.customer().value();
        row.until = right.until();
        row.services = right.services().stream().map(ServiceId::value).toArray(UUID[]::new);
        row.oneOffs = right.oneOffs().toArray(Integer[]::new);
        row.startedAtOnce = right.startedAtOnce();
        return row;
    }

    WithdrawalRight toRight() {
        return new WithdrawalRight(
                new OrderNumber(order),
                new CustomerNumber(customer),
                until,
                Arrays.stream(services).map(ServiceId::new).toList(),
                List.of(oneOffs),
                startedAtOnce);
    }
}
