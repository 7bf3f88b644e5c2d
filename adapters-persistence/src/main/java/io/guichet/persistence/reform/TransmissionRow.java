package io.guichet.persistence.reform;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.reform.Standing;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.Transmission.File;
import io.guichet.domain.reform.TransmissionKind;
import io.guichet.domain.reform.TransmissionState;
import io.guichet.persistence.shared.Errors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/** A file for the platform and how it stands there. */
@Entity
@Table(name = "transmission")
class TransmissionRow {

    @Id private UUID id;

    @Column(name = "transmission_key")
    private String key;

    private String seller;

    @Enumerated(EnumType.STRING)
    private TransmissionKind kind;

    private String subject;

    @Column(name = "file_name")
    private String fileName;

    private String content;

    @Enumerated(EnumType.STRING)
    private TransmissionState state;

    private String flow;
    private String status;
    private String reason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private int tries;
    private int misses;

    @Version private long version;

    protected TransmissionRow() {}

    static TransmissionRow from(Transmission transmission) {
        TransmissionRow row = new TransmissionRow();
        row.id = transmission.id();
        row.key = transmission.key();
        row.seller = transmission.seller().value();
        row.kind = transmission.kind();
        row.subject = transmission.subject();
        row.fileName = transmission.file().name();
        row.content = transmission.file().content();
        Standing standing = transmission.standing();
        row.state = standing.state();
        row.flow = standing.flow();
        row.status = standing.status();
        row.reason = Errors.kept(standing.reason());
        row.createdAt = standing.createdAt();
        row.changedAt = standing.changedAt();
        row.dueAt = standing.dueAt();
        row.tries = standing.tries();
        row.misses = standing.misses();
        row.version = transmission.version();
        return row;
    }

    Transmission toTransmission() {
        return new Transmission(
                id,
                key,
                new SellerCode(seller),
                kind,
                subject,
                new File(fileName, content),
                new Standing(
                        state, flow, status, reason, createdAt, changedAt, dueAt, tries, misses),
                version);
    }
}
