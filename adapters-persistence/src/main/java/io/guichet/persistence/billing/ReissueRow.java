package io.guichet.persistence.billing;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Reissue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which invoice stands in for which. */
@Entity
@Table(name = "reissue")
class ReissueRow {

    @Id private String invoice;

    @Column(name = "credit_note")
    private String creditNote;

    private String next;
    private Integer[] dropped;

    @Column(name = "reissued_at")
    private Instant at;

    protected ReissueRow() {}

    static ReissueRow from(Reissue reissue) {
        ReissueRow row = new ReissueRow();
        row.invoice = reissue.invoice().value();
        row.creditNote = reissue.creditNote().map(DocumentReference::value).orElse(null);
        row.next = reissue.next().value();
        row.dropped = reissue.dropped().toArray(Integer[]::new);
        row.at = reissue.at();
        return row;
    }

    Reissue toReissue() {
        return new Reissue(
                new DocumentReference(invoice),
                Optional.ofNullable(creditNote).map(DocumentReference::new),
                new DocumentReference(next),
                List.of(dropped),
                at);
    }
}
