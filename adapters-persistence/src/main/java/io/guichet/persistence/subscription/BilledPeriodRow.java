package io.guichet.persistence.subscription;

import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.ServiceId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;

/** A period of a service that an invoice covers. */
@Entity
@Table(name = "billed_period")
@IdClass(BilledPeriodRow.Key.class)
class BilledPeriodRow {

    @Id private UUID service;

    @Id
    @Column(name = "from_on")
    private LocalDate fromOn;

    @Id private boolean begun;

    @Column(name = "until_on")
    private LocalDate untilOn;

    @Id private String invoice;

    /** Null where it is not known. */
    private Integer line;

    /** Null where that is the invoice. */
    @Column(name = "first_invoice")
    private String first;

    protected BilledPeriodRow() {}

    static BilledPeriodRow of(Services.Billed billed) {
        return of(billed.service(), billed.period());
    }

    static BilledPeriodRow of(ServiceId service, BilledPeriod period) {
        BilledPeriodRow row = new BilledPeriodRow();
        row.service = service.value();
        row.fromOn = period.from();
        row.untilOn = period.until();
        row.begun = period.begun();
        row.invoice = period.invoice().value();
        row.line = period.line().isPresent() ? period.line().getAsInt() : null;
        row.first = period.first().equals(period.invoice()) ? null : period.first().value();
        return row;
    }

    Services.Billed toBilled() {
        return new Services.Billed(new ServiceId(service), toPeriod());
    }

    BilledPeriod toPeriod() {
        return new BilledPeriod(
                fromOn,
                untilOn,
                begun,
                new DocumentReference(invoice),
                line == null ? OptionalInt.empty() : OptionalInt.of(line),
                new DocumentReference(first == null ? invoice : first));
    }

    /** Which service, from which day, whether by a change, and on which invoice. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID service;
        private LocalDate fromOn;
        private boolean begun;
        private String invoice;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.service, service)
                    && Objects.equals(key.fromOn, fromOn)
                    && key.begun == begun
                    && Objects.equals(key.invoice, invoice);
        }

        @Override
        public int hashCode() {
            return Objects.hash(service, fromOn, begun, invoice);
        }
    }
}
