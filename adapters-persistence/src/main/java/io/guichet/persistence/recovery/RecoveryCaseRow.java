package io.guichet.persistence.recovery;

import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.domain.recovery.MailedCode;
import io.guichet.domain.recovery.Proof;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.RecoveryCase.Check;
import io.guichet.domain.recovery.RecoveryCase.Opening;
import io.guichet.domain.recovery.Standing;
import io.guichet.domain.recovery.Standing.State;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "recovery_case")
class RecoveryCaseRow {

    @Id private UUID id;
    private UUID profile;

    @Enumerated(EnumType.STRING)
    private Loss loss;

    @Column(name = "new_email")
    private String newEmail;

    private String documents;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    private String reason;

    /** How many there are: one more is a change of the case. */
    private int checks;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "code_sent_at")
    private Instant codeSentAt;

    @Column(name = "code_tries")
    private Integer codeTries;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "state_by")
    private UUID stateBy;

    @Column(name = "state_at")
    private Instant stateAt;

    @Column(name = "effective_at")
    private Instant effectiveAt;

    @Column(name = "state_reason")
    private String stateReason;

    @Version private long version;

    protected RecoveryCaseRow() {}

    static RecoveryCaseRow from(RecoveryCase recovery) {
        RecoveryCaseRow row = new RecoveryCaseRow();
        row.id = recovery.id();
        row.profile = recovery.profile().value();
        row.loss = recovery.loss();
        row.newEmail = recovery.newEmail().map(EmailAddress::value).orElse(null);
        row.documents =
                recovery.documents().stream()
                        .map(Proof::name)
                        .sorted()
                        .collect(Collectors.joining(" "));
        row.openedBy = recovery.opening().by().value();
        row.openedAt = recovery.opening().at();
        row.reason = recovery.opening().reason();
        row.checks = recovery.checks().size();
        recovery.code().ifPresent(row::keep);
        row.keep(recovery.standing());
        row.version = recovery.version();
        return row;
    }

    private void keep(MailedCode code) {
        codeHash = code.hash();
        codeSentAt = code.sentAt();
        codeTries = code.triesLeft();
    }

    private void keep(Standing standing) {
        state = standing.state();
        stateBy = standing.by().map(ProfileId::value).orElse(null);
        stateAt = standing.at();
        effectiveAt = standing.effectiveAt().orElse(null);
        stateReason = standing.reason();
    }

    UUID id() {
        return id;
    }

    RecoveryCase toCase(List<Check> all) {
        return new RecoveryCase(
                id,
                new ProfileId(profile),
                loss,
                Optional.ofNullable(newEmail).map(EmailAddress::new),
                documents(),
                new Opening(new ProfileId(openedBy), openedAt, reason),
                all,
                Optional.ofNullable(codeHash)
                        .map(hash -> new MailedCode(hash, codeSentAt, codeTries)),
                new Standing(
                        state,
                        Optional.ofNullable(stateBy).map(ProfileId::new),
                        stateAt,
                        Optional.ofNullable(effectiveAt),
                        stateReason),
                version);
    }

    private Set<Proof> documents() {
        return Arrays.stream(documents.split(" ")).map(Proof::valueOf).collect(Collectors.toSet());
    }
}
