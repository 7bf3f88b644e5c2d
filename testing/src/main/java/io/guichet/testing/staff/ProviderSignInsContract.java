package io.guichet.testing.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.staff.port.ProviderSignIns;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

/** What every {@link ProviderSignIns} promises. */
public abstract class ProviderSignInsContract extends Contract {

    private static final Instant NOON = Given.NOON;
    private static final String ISSUER = "https://id.example";

    @Test
    void what_was_begun_is_finished_once() {
        String state = Samples.hash();
        done(() -> kept().begin(state, NOON));

        assertThat(in(() -> kept().take(Samples.hash(), NOON.minusSeconds(1)))).isFalse();
        assertThat(in(() -> kept().take(state, NOON.minusSeconds(1)))).isTrue();
        assertThat(in(() -> kept().take(state, NOON.minusSeconds(1)))).isFalse();
    }

    @Test
    void what_expired_is_not_finished_and_forgotten() {
        String state = Samples.hash();
        done(() -> kept().begin(state, NOON));

        assertThat(in(() -> kept().take(state, NOON))).isFalse();
        assertThat(in(() -> kept().forget(NOON.plusSeconds(1)))).isPositive();
        assertThat(in(() -> kept().take(state, NOON.minusSeconds(1)))).isFalse();
    }

    @Test
    void who_is_who_is_said_once() {
        ProfileId anna = given().profile();
        ProfileId boris = given().profile();
        String subject = UUID.randomUUID().toString();
        assertThat(in(() -> kept().isLinked(ISSUER, anna))).isFalse();

        done(() -> kept().link(ISSUER, subject, anna, NOON));

        assertThat(in(() -> kept().find(ISSUER, subject))).contains(anna);
        assertThat(in(() -> kept().find("https://other.example", subject))).isEmpty();
        assertThat(in(() -> kept().isLinked(ISSUER, anna))).isTrue();
        assertThat(in(() -> kept().isLinked(ISSUER, boris))).isFalse();
        assertThat(in(() -> kept().linksOf(anna)))
                .containsExactly(new ProviderSignIns.Link(ISSUER, subject, NOON));
        assertThat(in(() -> kept().linksOf(boris))).isEmpty();
        assertLost(() -> kept().link(ISSUER, subject, boris, NOON));
        assertLost(() -> kept().link(ISSUER, subject + "2", anna, NOON));
    }

    private ProviderSignIns kept() {
        return stores().signIn().atProvider();
    }
}
