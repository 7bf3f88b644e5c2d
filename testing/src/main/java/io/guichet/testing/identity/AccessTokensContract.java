package io.guichet.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

/** What every {@link io.guichet.application.identity.port.AccessTokens} promises. */
public abstract class AccessTokensContract extends Contract {

    private static final Instant NOON = Given.NOON;

    private final String hash = Samples.hash();

    @Test
    void a_token_tells_its_owner_until_it_expires() {
        ProfileId owner = given().profile();

        add(hash, owner, NOON);

        assertThat(ownerAt(NOON.minusMillis(1))).contains(owner);
        assertThat(ownerAt(NOON)).isEmpty();
    }

    @Test
    void an_unknown_token_belongs_to_nobody() {
        assertThat(ownerAt(NOON)).isEmpty();
    }

    @Test
    void adding_a_token_again_changes_nothing() {
        ProfileId owner = given().profile();
        add(hash, owner, NOON);

        add(hash, given().profile(), NOON.plusSeconds(60));

        assertThat(ownerAt(NOON.minusMillis(1))).contains(owner);
        assertThat(ownerAt(NOON)).isEmpty();
    }

    private void add(String tokenHash, ProfileId owner, Instant expiresAt) {
        done(() -> stores().accessTokens().add(tokenHash, owner, "script", expiresAt));
    }

    private Optional<ProfileId> ownerAt(Instant now) {
        return in(() -> stores().accessTokens().ownerOf(hash, now));
    }
}
