package io.guichet.persistence.session;

import io.guichet.application.session.WebSession;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "web_session")
class WebSessionRow {

    @Id private UUID id;

    @Column(name = "secret_hash")
    private String secretHash;

    private UUID profile;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "awaits_second_factor")
    private boolean awaitsSecondFactor;

    @Column(name = "factor_at")
    private Instant factorAt;

    private String address;
    private String agent;

    protected WebSessionRow() {}

    static WebSessionRow from(String secretHash, WebSession session) {
        WebSessionRow row = new WebSessionRow();
        row.id = session.id();
        row.secretHash = secretHash;
        row.profile = session.profile().value();
        row.startedAt = session.times().startedAt();
        row.seenAt = session.times().seenAt();
        row.endsAt = session.times().endsAt();
        row.awaitsSecondFactor = session.awaitsSecondFactor();
        row.factorAt = session.factorAt().orElse(null);
        row.address = session.origin().address();
        row.agent = session.origin().agent();
        return row;
    }

    WebSession toSession() {
        return new WebSession(
                id,
                new ProfileId(profile),
                new WebSession.Times(startedAt, seenAt, endsAt),
                awaitsSecondFactor,
                Optional.ofNullable(factorAt),
                new WebSession.Origin(address, agent));
    }
}
