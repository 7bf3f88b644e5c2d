package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.domain.factor.FactorKind;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.factor.JpaSecondFactors;
import io.guichet.persistence.shared.JpaReencryption.Report;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In a transaction that is taken back: the database is that of other tests, too. */
class JpaReencryptionTest {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final Given given = new Given(stores);
    private final byte[] key = new byte[32];

    JpaReencryptionTest() {
        Arrays.fill(key, (byte) 5);
    }

    @Test
    void what_is_kept_is_read_with_the_new_key_alone() {
        ProfileId anna = given.profile();
        SecondFactor factor =
                new SecondFactor(
                        UUID.randomUUID(),
                        anna,
                        FactorKind.TOTP,
                        "phone",
                        "shared secret",
                        Given.NOON,
                        true);
        given.done(() -> stores.factor().factors().add(factor));

        assertThatExceptionOfType(TakenBackException.class)
                .isThrownBy(() -> given.done(() -> renewAndCheck(anna, factor)));

        given.done(() -> assertThat(stores.factor().factors().of(anna)).containsExactly(factor));
    }

    private void renewAndCheck(ProfileId anna, SecondFactor factor) {
        JpaReencryption command =
                new JpaReencryption(
                        stores.em,
                        stores.transactions(),
                        new Encryption(key, Optional.of(new byte[32])));

        assertThat(byTable(command).get("second_factor").renewed()).isPositive();
        assertThat(new JpaSecondFactors(stores.em, new Encryption(key)).of(anna))
                .containsExactly(factor);
        assertThat(byTable(command).values()).allMatch(report -> report.renewed() == 0);
        throw new TakenBackException();
    }

    private static Map<String, Report> byTable(JpaReencryption command) {
        return command.renew().stream()
                .collect(Collectors.toMap(Report::table, Function.identity()));
    }

    private static final class TakenBackException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
