package io.guichet.persistence.standing;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Lift;
import io.guichet.domain.standing.CustomerHold.Reason;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "customer_hold")
class CustomerHoldRow {

    @Id private UUID id;
    private long customer;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String note;

    @Column(name = "held_by")
    private UUID heldBy;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "lifted_by")
    private UUID liftedBy;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    protected CustomerHoldRow() {}

    static CustomerHoldRow from(CustomerHold hold) {
        CustomerHoldRow row = new CustomerHoldRow();
        row.id = hold.id();
        row.customer = hold.customer().value();
        row.reason = hold.reason();
        row.note = hold.note();
        row.heldBy = hold.by().map(ProfileId::value).orElse(null);
        row.heldAt = hold.at();
        row.liftedBy = hold.lifted().map(Lift::by).map(ProfileId::value).orElse(null);
        row.liftedAt = hold.lifted().map(Lift::at).orElse(null);
        return row;
    }

    CustomerHold toHold() {
        return new CustomerHold(
                id,
                new CustomerNumber(customer),
                reason,
                note,
                Optional.ofNullable(heldBy).map(ProfileId::new),
                heldAt,
                Optional.ofNullable(liftedAt).map(at -> new Lift(new ProfileId(liftedBy), at)));
    }
}
