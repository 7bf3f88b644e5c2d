package io.guichet.persistence.charging;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeEntry;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.charging.ChargeLine;
import io.guichet.domain.charging.ChargeOrigin;
import io.guichet.domain.charging.ChargeState;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "charge")
class ChargeRow {

    @Id private UUID id;
    private long customer;

    @Enumerated(EnumType.STRING)
    private ChargeOrigin origin;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private String invoice;

    @Version private long version;

    protected ChargeRow() {}

    static ChargeRow from(Charge charge) {
        ChargeRow row = new ChargeRow();
        row.id = charge.id().value();
        row.customer = charge.customer().value();
        row.origin = charge.entry().origin();
        row.dueOn = charge.entry().dueOn();
        row.addedBy = charge.entry().by();
        row.addedAt = charge.entry().at();
        row.plannedAt = charge.entry().plannedAt().orElse(null);
        row.version = charge.version();
        row.take(charge.state());
        return row;
    }

    private void take(ChargeState now) {
        state =
                switch (now) {
                    case ChargeState.Pending ignored -> State.PENDING;
                    case ChargeState.Invoiced ignored -> State.INVOICED;
                    case ChargeState.Cancelled ignored -> State.CANCELLED;
                };
        invoice = now instanceof ChargeState.Invoiced by ? by.invoice().value() : null;
    }

    UUID id() {
        return id;
    }

    Charge toCharge(List<ChargeLine> lines) {
        return new Charge(
                new ChargeId(id),
                new CustomerNumber(customer),
                new ChargeEntry(origin, addedBy, addedAt, dueOn, Optional.ofNullable(plannedAt)),
                lines,
                toState(),
                version);
    }

    private ChargeState toState() {
        return switch (state) {
            case PENDING -> new ChargeState.Pending();
            case INVOICED -> new ChargeState.Invoiced(new DocumentReference(invoice));
            case CANCELLED -> new ChargeState.Cancelled();
        };
    }

    enum State {
        PENDING,
        INVOICED,
        CANCELLED
    }
}
