package io.guichet.persistence.charging;

import io.guichet.application.charging.port.UsageReports.Arrived;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** A report, with the first day of the month it counts for. */
@Entity
@Table(name = "usage_report")
@IdClass(UsageReportRow.Key.class)
class UsageReportRow {

    @Id private long customer;
    @Id private String id;
    private String plan;
    private String label;
    private BigDecimal quantity;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "month")
    private LocalDate month;

    @Column(name = "reported_at")
    private Instant reportedAt;

    private boolean rated;

    protected UsageReportRow() {}

    static UsageReportRow from(Arrived arrived) {
        UsageReport report = arrived.report();
        UsageReportRow row = new UsageReportRow();
        row.customer = report.customer().value();
        row.id = report.id();
        row.plan = report.plan().value();
        row.label = report.label();
        row.quantity = report.quantity();
        row.usedAt = report.usedAt();
        row.month = arrived.month().atDay(1);
        row.reportedAt = arrived.at();
        return row;
    }

    UsageReport toReport() {
        return new UsageReport(
                new CustomerNumber(customer), id, new PlanCode(plan), label, quantity, usedAt);
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long customer;
        private String id;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.customer == customer
                    && Objects.equals(key.id, id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(customer, id);
        }
    }
}
