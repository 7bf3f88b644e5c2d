package io.guichet.testing.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.factor.Challenge;
import io.guichet.application.factor.PasskeyChallenge;
import io.guichet.application.factor.PasskeyChallenge.Purpose;
import io.guichet.application.factor.port.StepUps;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What every {@link StepUps} promises. */
public abstract class StepUpsContract extends Contract {

    private static final Instant NOON = Given.NOON;
    private static final Entrance CHAT = Entrance.ofChat(7);

    private ProfileId anna;

    @BeforeEach
    void anna() {
        anna = given().profile();
    }

    @Test
    void a_confirmation_counts_where_it_was_given() {
        done(() -> stepUps().note(anna, CHAT, NOON));
        done(() -> stepUps().note(anna, CHAT, NOON.plusSeconds(1)));

        assertThat(at(anna, CHAT)).contains(NOON.plusSeconds(1));
        assertThat(at(anna, Entrance.ofChat(8))).isEmpty();
        assertThat(at(given().profile(), CHAT)).isEmpty();
    }

    @Test
    void what_is_forgotten_counts_nowhere() {
        ProfileId boris = given().profile();
        done(() -> stepUps().note(anna, CHAT, NOON));
        done(() -> stepUps().note(boris, CHAT, NOON));

        done(() -> stepUps().forget(anna));

        assertThat(at(anna, CHAT)).isEmpty();
        assertThat(at(boris, CHAT)).contains(NOON);
    }

    @Test
    void a_challenge_is_used_once_and_in_time() {
        String hash = Samples.hash();
        Challenge challenge = new Challenge(anna, CHAT, "do:this", NOON);
        done(() -> stepUps().add(challenge, hash));

        assertThat(in(() -> stepUps().find(hash, NOON.minusSeconds(1)))).contains(challenge);
        assertThat(in(() -> stepUps().find(hash, NOON))).isEmpty();
        assertThat(in(() -> stepUps().use(hash, NOON))).isFalse();
        assertThat(in(() -> stepUps().use(hash, NOON.minusSeconds(1)))).isTrue();
        assertThat(in(() -> stepUps().use(hash, NOON.minusSeconds(1)))).isFalse();
        assertThat(in(() -> stepUps().find(hash, NOON.minusSeconds(1)))).isEmpty();
    }

    @Test
    void what_a_passkey_is_asked_is_taken_once_where_it_was_asked_and_in_time() {
        PasskeyChallenge first = asked(CHAT, Purpose.CONFIRM);
        PasskeyChallenge second = asked(CHAT, Purpose.CONFIRM);
        PasskeyChallenge other = asked(CHAT, Purpose.ENROL);
        Instant before = NOON.minusSeconds(1);

        assertThat(taken(given().profile(), CHAT, Purpose.CONFIRM, before)).isEmpty();
        assertThat(taken(anna, Entrance.ofChat(8), Purpose.CONFIRM, before)).isEmpty();
        assertThat(taken(anna, CHAT, Purpose.CONFIRM, before)).contains(second);
        assertThat(second.value()).isNotEqualTo(first.value());
        assertThat(taken(anna, CHAT, Purpose.CONFIRM, before)).isEmpty();
        assertThat(taken(anna, CHAT, Purpose.ENROL, before)).contains(other);
        asked(CHAT, Purpose.ENROL);
        assertThat(taken(anna, CHAT, Purpose.ENROL, NOON)).isEmpty();
    }

    @Test
    void what_was_asked_of_passkeys_is_forgotten_with_the_rest() {
        asked(CHAT, Purpose.CONFIRM);

        done(() -> stepUps().forget(given().profile()));
        done(() -> stepUps().forget(anna));

        assertThat(taken(anna, CHAT, Purpose.CONFIRM, NOON.minusSeconds(1))).isEmpty();
    }

    private PasskeyChallenge asked(Entrance entrance, Purpose purpose) {
        String value = Samples.hash().substring(0, 43);
        Optional<UUID> factor =
                purpose == Purpose.ENROL ? Optional.of(UUID.randomUUID()) : Optional.empty();
        PasskeyChallenge challenge =
                new PasskeyChallenge(anna, entrance, purpose, factor, value, NOON);
        done(() -> stepUps().ask(challenge));
        return challenge;
    }

    private Optional<PasskeyChallenge> taken(
            ProfileId profile, Entrance entrance, Purpose purpose, Instant now) {
        return in(() -> stepUps().take(profile, entrance, purpose, now));
    }

    private Optional<Instant> at(ProfileId profile, Entrance entrance) {
        return in(() -> stepUps().confirmedAt(profile, entrance));
    }

    private StepUps stepUps() {
        return stores().factor().stepUps();
    }
}
