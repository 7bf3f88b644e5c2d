package io.guichet.rest.pages;

import io.guichet.application.shared.Installation;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.Signer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Optional;

/** Keeps sessions in a signed cookie, so that any node knows them, and guards their forms. */
@ApplicationScoped
public class Sessions {

    static final String COOKIE = "guichet_session";

    private final Installation installation;
    private final Clock clock;

    @Inject
    public Sessions(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /** For the container only: CDI builds its proxy with it. */
    public Sessions() {
        this(null, null);
    }

    Session start(ProfileId profile) {
        return Session.start(profile, clock.instant());
    }

    Optional<Session> read(String cookie) {
        return signer("session")
                .open(cookie)
                .flatMap(text -> Session.decode(text, clock.instant()));
    }

    String cookie(Session session) {
        long seconds = session.until().getEpochSecond() - clock.instant().getEpochSecond();
        return cookie(signer("session").sign(session.encode()), seconds);
    }

    String noCookie() {
        return cookie("", 0);
    }

    /** What a form of this session carries; nobody else can know it. */
    String formToken(Session session) {
        return signer("form").sign(session.nonce());
    }

    boolean isFormOf(Session session, String token) {
        return signer("form").open(token).filter(session.nonce()::equals).isPresent();
    }

    private String cookie(String value, long seconds) {
        String secure = installation.publicUrl().getScheme().equals("https") ? "; Secure" : "";
        return COOKIE
                + "="
                + value
                + "; Path=/link; Max-Age="
                + seconds
                + "; HttpOnly; SameSite=Strict"
                + secure;
    }

    private Signer signer(String purpose) {
        return new Signer(installation.key("web-session"), purpose);
    }
}
