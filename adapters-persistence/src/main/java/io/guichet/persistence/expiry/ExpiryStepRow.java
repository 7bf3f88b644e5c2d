package io.guichet.persistence.expiry;

import io.guichet.application.expiry.port.ExpirySteps.PlayedStep;
import io.guichet.domain.subscription.ServiceId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

@Entity
@Table(name = "expiry_step")
@IdClass(ExpiryStepRow.Key.class)
class ExpiryStepRow {

    @Id private UUID service;
    @Id private LocalDate expiry;
    @Id private String code;

    @Column(name = "played_on")
    private LocalDate playedOn;

    protected ExpiryStepRow() {}

    static ExpiryStepRow from(PlayedStep step) {
        ExpiryStepRow row = new ExpiryStepRow();
        row.service = step.service().value();
        row.expiry = step.expiry();
        row.code = step.code();
        row.playedOn = step.on();
        return row;
    }

    PlayedStep toStep() {
        return new PlayedStep(new ServiceId(service), expiry, code, playedOn);
    }

    /** Which step of which expiry. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID service;
        private LocalDate expiry;
        private String code;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.service, service)
                    && Objects.equals(key.expiry, expiry)
                    && Objects.equals(key.code, code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(service, expiry, code);
        }
    }
}
