package io.guichet.persistence.run;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunId;
import io.guichet.domain.identity.SellerCode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "billing_run")
class RunRow {

    @Id private UUID id;
    private String seller;
    private LocalDate day;

    @Column(name = "started_at")
    private Instant startedAt;

    protected RunRow() {}

    static RunRow from(BillingRun run) {
        RunRow row = new RunRow();
        row.id = run.id().value();
        row.seller = run.seller().value();
        row.day = run.day();
        row.startedAt = run.startedAt();
        return row;
    }

    BillingRun toRun() {
        return new BillingRun(new RunId(id), new SellerCode(seller), day, startedAt);
    }
}
