package io.guichet.persistence.reform;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.publicsector.EngagementNumber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

/** The number of an engagement that was given for an issued invoice. */
@Entity
@Table(name = "engagement_number")
class EngagementNumberRow {

    @Id private String invoice;
    private String number;

    @Column(name = "given_at")
    private Instant givenAt;

    protected EngagementNumberRow() {}

    EngagementNumber toNumber() {
        return new EngagementNumber(new DocumentReference(invoice), number, givenAt);
    }
}
