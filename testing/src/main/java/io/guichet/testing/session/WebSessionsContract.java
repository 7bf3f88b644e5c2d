package io.guichet.testing.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.session.WebSession;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What every {@link io.guichet.application.session.port.WebSessions} promises. */
public abstract class WebSessionsContract extends Contract {

    private static final Instant NOON = Given.NOON;

    private final String hash = Samples.hash();
    private ProfileId anna;
    private WebSession session;

    @BeforeEach
    void somebodySignsIn() {
        anna = given().profile();
        session = session(NOON, true, Optional.empty());
        done(() -> stores().signIn().sessions().add(hash, session));
    }

    @Test
    void it_is_found_by_its_secret_only() {
        assertThat(find(hash)).contains(session);
        assertThat(find(Samples.hash())).isEmpty();
    }

    @Test
    void a_secret_is_given_once() {
        assertLost(
                () ->
                        stores().signIn()
                                .sessions()
                                .add(hash, session(NOON, false, Optional.empty())));
    }

    @Test
    void a_persons_sessions_are_listed_last_seen_first_as_long_as_they_hold() {
        WebSession later = session(NOON.plusSeconds(60), false, Optional.of(NOON));
        done(() -> stores().signIn().sessions().add(Samples.hash(), later));

        Instant soon = NOON.plusSeconds(120);
        assertThat(in(() -> stores().signIn().sessions().of(anna, soon)))
                .containsExactly(later, session);
        assertThat(in(() -> stores().signIn().sessions().of(anna, NOON.plus(WebSession.IDLE))))
                .containsExactly(later);
        assertThat(in(() -> stores().signIn().sessions().of(given().profile(), soon))).isEmpty();
    }

    @Test
    void its_last_use_is_kept() {
        Instant used = NOON.plusSeconds(300);

        done(() -> stores().signIn().sessions().markSeen(session.id(), used));

        assertThat(find(hash).orElseThrow().times().seenAt()).isEqualTo(used);
    }

    @Test
    void another_secret_replaces_its_own() {
        String fresh = Samples.hash();
        WebSession proven =
                new WebSession(
                        session.id(),
                        anna,
                        session.times(),
                        false,
                        Optional.of(NOON),
                        session.origin());

        assertThat(in(() -> stores().signIn().sessions().replace(session.id(), fresh, proven)))
                .isTrue();
        assertThat(find(hash)).isEmpty();
        assertThat(find(fresh)).contains(proven);
        assertThat(in(() -> stores().signIn().sessions().replace(UUID.randomUUID(), hash, proven)))
                .isFalse();
    }

    @Test
    void it_is_ended_by_its_owner_alone() {
        ProfileId boris = given().profile();

        assertThat(in(() -> stores().signIn().sessions().end(session.id(), boris))).isFalse();
        done(() -> stores().signIn().sessions().endAll(boris));
        assertThat(find(hash)).isPresent();
        assertThat(in(() -> stores().signIn().sessions().end(session.id(), anna))).isTrue();
        assertThat(find(hash)).isEmpty();
    }

    @Test
    void all_of_a_person_are_ended_together() {
        done(() -> stores().signIn().sessions().endAll(anna));

        assertThat(find(hash)).isEmpty();
    }

    @Test
    void what_is_over_is_forgotten() {
        done(() -> stores().signIn().sessions().forget(NOON.plusSeconds(60)));
        assertThat(find(hash)).isPresent();

        done(() -> stores().signIn().sessions().forget(NOON.plus(WebSession.IDLE)));
        assertThat(find(hash)).isEmpty();
    }

    private WebSession session(Instant at, boolean awaits, Optional<Instant> factorAt) {
        return new WebSession(
                UUID.randomUUID(),
                anna,
                new WebSession.Times(at, at, at.plus(Duration.ofHours(12))),
                awaits,
                factorAt,
                new WebSession.Origin("192.0.2.7", "Browser/1"));
    }

    private Optional<WebSession> find(String secretHash) {
        return in(() -> stores().signIn().sessions().find(secretHash));
    }
}
