package io.guichet.persistence.run;

import io.guichet.application.run.port.Dunning.Played;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.policy.Act;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

@Entity
@Table(name = "dunning_step")
@IdClass(DunningStepRow.Key.class)
class DunningStepRow {

    @Id private String invoice;
    @Id private int round;
    @Id private String code;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Column(name = "played_on")
    private LocalDate playedOn;

    protected DunningStepRow() {}

    static DunningStepRow from(Played step) {
        DunningStepRow row = new DunningStepRow();
        row.invoice = step.invoice().value();
        row.round = step.round();
        row.code = step.code();
        row.act = step.act();
        row.playedOn = step.on();
        return row;
    }

    Played toPlayed() {
        return new Played(new DocumentReference(invoice), round, code, act, playedOn);
    }

    /** Which step of which invoice. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String invoice;
        private int round;
        private String code;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.invoice, invoice)
                    && key.round == round
                    && Objects.equals(key.code, code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(invoice, round, code);
        }
    }
}
