package io.guichet.persistence.recovery;

import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Proof;
import io.guichet.domain.recovery.RecoveryCase.Check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

@Entity
@Table(name = "recovery_check")
@IdClass(RecoveryCheckRow.Key.class)
class RecoveryCheckRow {

    @Id private UUID recovery;
    @Id private int number;

    @Enumerated(EnumType.STRING)
    private Proof proof;

    private boolean passed;

    @Column(name = "checked_by")
    private UUID checkedBy;

    @Column(name = "checked_at")
    private Instant checkedAt;

    private String note;

    protected RecoveryCheckRow() {}

    static RecoveryCheckRow from(UUID recovery, int number, Check check) {
        RecoveryCheckRow row = new RecoveryCheckRow();
        row.recovery = recovery;
        row.number = number;
        row.proof = check.proof();
        row.passed = check.passed();
        row.checkedBy = check.by().value();
        row.checkedAt = check.at();
        row.note = check.note();
        return row;
    }

    UUID recovery() {
        return recovery;
    }

    Check toCheck() {
        return new Check(proof, passed, new ProfileId(checkedBy), checkedAt, note);
    }

    /** Checks are counted from one in each case. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID recovery;
        private int number;

        protected Key() {}

        Key(UUID recovery, int number) {
            this.recovery = recovery;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.number == number
                    && Objects.equals(key.recovery, recovery);
        }

        @Override
        public int hashCode() {
            return Objects.hash(recovery, number);
        }
    }
}
