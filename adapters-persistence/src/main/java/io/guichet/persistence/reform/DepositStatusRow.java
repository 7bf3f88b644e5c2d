package io.guichet.persistence.reform;

import io.guichet.domain.publicsector.StatusChange;
import io.guichet.domain.reform.DepositStatus;
import io.guichet.persistence.shared.Errors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A status that a deposit was seen in. */
@Entity
@Table(name = "deposit_status")
@IdClass(DepositStatusRow.Key.class)
class DepositStatusRow {

    @Id private UUID deposit;

    @Id
    @Column(name = "changed_at")
    private Instant changedAt;

    private String status;
    private String comment;

    protected DepositStatusRow() {}

    static DepositStatusRow from(UUID deposit, StatusChange change) {
        DepositStatusRow row = new DepositStatusRow();
        row.deposit = deposit;
        row.changedAt = change.at();
        row.status = change.status().code();
        row.comment = Errors.kept(change.comment());
        return row;
    }

    StatusChange toChange() {
        return new StatusChange(changedAt, new DepositStatus(status), comment);
    }

    /** A deposit stands in one status at a time. */
    record Key(UUID deposit, Instant changedAt) implements Serializable {}
}
