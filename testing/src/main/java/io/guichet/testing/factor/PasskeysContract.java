package io.guichet.testing.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.factor.port.Passkeys;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every {@link Passkeys} promises. */
public abstract class PasskeysContract extends Contract {

    private static final Instant NOON = Given.NOON;

    private ProfileId anna;

    @BeforeEach
    void anna() {
        anna = given().profile();
    }

    @Test
    void a_passkey_is_kept_as_it_was_made() {
        Passkey laptop = added("laptop", NOON.plusSeconds(1), 7);
        Passkey stick = added("stick", NOON, 0);

        assertThat(in(() -> passkeys().of(anna))).containsExactly(stick, laptop);
        assertThat(in(() -> passkeys().of(given().profile()))).isEmpty();
        assertThat(in(() -> passkeys().isKnown(laptop.credential()))).isTrue();
        assertThat(in(() -> passkeys().isKnown(Samples.hash()))).isFalse();
    }

    @Test
    void what_it_counted_and_when_it_was_used_is_kept() {
        Passkey laptop = added("laptop", NOON, 7);
        Passkey used = laptop.used(4_294_967_295L, NOON.plusSeconds(9));

        done(() -> passkeys().save(used));

        assertThat(in(() -> passkeys().of(anna))).containsExactly(used);
    }

    @Test
    void it_goes_with_the_factor_it_belongs_to() {
        Passkey laptop = added("laptop", NOON, 7);

        assertThat(in(() -> stores().factor().factors().remove(laptop.factor(), anna))).isTrue();

        assertThat(in(() -> passkeys().of(anna))).isEmpty();
        assertThat(in(() -> passkeys().isKnown(laptop.credential()))).isFalse();
    }

    private Passkey added(String name, Instant at, long counter) {
        SecondFactor factor = SecondFactor.beginPasskey(anna, name, at);
        Passkey passkey =
                new Passkey(
                        factor.id(),
                        anna,
                        Samples.hash(),
                        "pQECAyYgASFYIA",
                        counter,
                        true,
                        List.of("internal", "hybrid"),
                        Optional.empty());
        done(
                () -> {
                    stores().factor().factors().add(factor);
                    passkeys().add(passkey);
                });
        return passkey;
    }

    private Passkeys passkeys() {
        return stores().factor().passkeys();
    }
}
