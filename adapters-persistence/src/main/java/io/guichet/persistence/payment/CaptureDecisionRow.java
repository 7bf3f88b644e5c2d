package io.guichet.persistence.payment;

import io.guichet.domain.payment.CaptureDecision;
import io.guichet.domain.payment.PaymentId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What staff decided about a capture. */
@Entity
@Table(name = "capture_decision")
class CaptureDecisionRow {

    @Id private UUID payment;

    @Column(name = "paid_under")
    private String paidUnder;

    @Column(name = "session_id")
    private String session;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant at;

    protected CaptureDecisionRow() {}

    static CaptureDecisionRow from(CaptureDecision decision) {
        CaptureDecisionRow row = new CaptureDecisionRow();
        row.payment = decision.payment().value();
        row.paidUnder = decision.paidUnder().orElse(null);
        row.session = decision.session().orElse(null);
        row.decidedBy = decision.decidedBy();
        row.at = decision.at();
        return row;
    }

    CaptureDecision toDecision() {
        return new CaptureDecision(
                new PaymentId(payment),
                Optional.ofNullable(paidUnder),
                Optional.ofNullable(session),
                decidedBy,
                at);
    }
}
