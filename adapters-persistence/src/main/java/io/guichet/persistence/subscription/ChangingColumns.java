package io.guichet.persistence.subscription;

import io.guichet.domain.subscription.Changing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.time.LocalDate;
import java.util.Optional;

/** That a service is changing, in its row; all of it is null while it is not. */
@Embeddable
class ChangingColumns {

    @Enumerated(EnumType.STRING)
    @Column(name = "changing")
    private Changing.Stage stage;

    @Column(name = "changing_since")
    private LocalDate since;

    @Column(name = "changing_invoiced_on")
    private LocalDate invoicedOn;

    /** Null for one as well. */
    @Column(name = "changing_periods")
    private Integer periods;

    protected ChangingColumns() {}

    static ChangingColumns from(Optional<Changing> changing) {
        ChangingColumns columns = new ChangingColumns();
        changing.ifPresent(columns::take);
        return columns;
    }

    private void take(Changing changing) {
        stage = changing.stage();
        since = changing.since();
        invoicedOn = changing.invoicedOn().orElse(null);
        periods = changing.periods() == 1 ? null : Integer.valueOf(changing.periods());
    }

    Optional<Changing> toChanging() {
        Optional<LocalDate> day = Optional.ofNullable(invoicedOn);
        return Optional.ofNullable(stage)
                .map(known -> new Changing(known, since, day, periods == null ? 1 : periods));
    }
}
