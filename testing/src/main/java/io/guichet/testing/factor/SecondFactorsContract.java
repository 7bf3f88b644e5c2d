package io.guichet.testing.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.factor.port.SecondFactors;
import io.guichet.domain.factor.Attempts;
import io.guichet.domain.factor.FactorKind;
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
import java.util.UUID;

/** What every {@link SecondFactors} promises. */
public abstract class SecondFactorsContract extends Contract {

    private static final Instant NOON = Given.NOON;

    private ProfileId anna;

    @BeforeEach
    void anna() {
        anna = given().profile();
    }

    @Test
    void a_factor_counts_once_it_is_confirmed() {
        SecondFactor phone = added("phone", NOON);

        assertThat(in(() -> factors().of(anna))).containsExactly(phone);
        assertThat(in(() -> factors().isEnrolled(anna))).isFalse();
        done(() -> factors().confirm(phone.id(), given().profile()));
        assertThat(in(() -> factors().isEnrolled(anna))).isFalse();
        done(() -> factors().confirm(phone.id(), anna));
        assertThat(in(() -> factors().isEnrolled(anna))).isTrue();
        assertThat(in(() -> factors().of(anna))).containsExactly(phone.confirm());
    }

    @Test
    void factors_are_listed_oldest_first_and_removed_by_their_owner() {
        SecondFactor later = added("tablet", NOON.plusSeconds(1));
        SecondFactor first = added("phone", NOON);

        assertThat(in(() -> factors().of(anna))).containsExactly(first, later);
        assertThat(in(() -> factors().remove(first.id(), given().profile()))).isFalse();
        assertThat(in(() -> factors().remove(first.id(), anna))).isTrue();
        assertThat(in(() -> factors().remove(first.id(), anna))).isFalse();
        assertThat(in(() -> factors().of(anna))).containsExactly(later);
    }

    @Test
    void tries_are_counted_for_each_person() {
        Attempts counted = new Attempts(anna, 3, Optional.of(NOON), 42);

        assertThat(in(() -> factors().lock(anna))).isEqualTo(Attempts.none(anna));
        done(
                () -> {
                    factors().lock(anna);
                    factors().save(counted);
                });
        assertThat(in(() -> factors().lock(anna))).isEqualTo(counted);
        done(
                () -> {
                    factors().lock(anna);
                    factors().save(Attempts.none(anna));
                });
        assertThat(in(() -> factors().lock(anna))).isEqualTo(Attempts.none(anna));
        ProfileId boris = given().profile();
        assertThat(in(() -> factors().lock(boris))).isEqualTo(Attempts.none(boris));
    }

    @Test
    void a_backup_code_is_used_once_and_replaced_with_the_others() {
        String one = Samples.hash();
        String other = Samples.hash();
        done(() -> factors().replaceCodes(anna, List.of(one, other)));

        assertThat(in(() -> factors().codesLeft(anna))).isEqualTo(2);
        assertThat(in(() -> factors().useCode(given().profile(), one))).isFalse();
        assertThat(in(() -> factors().useCode(anna, one))).isTrue();
        assertThat(in(() -> factors().useCode(anna, one))).isFalse();
        done(() -> factors().replaceCodes(anna, List.of()));
        assertThat(in(() -> factors().codesLeft(anna))).isZero();
        assertThat(in(() -> factors().useCode(anna, other))).isFalse();
    }

    private SecondFactor added(String name, Instant at) {
        SecondFactor factor =
                new SecondFactor(
                        UUID.randomUUID(), anna, FactorKind.TOTP, name, "secret", at, false);
        done(() -> factors().add(factor));
        return factor;
    }

    private SecondFactors factors() {
        return stores().factor().factors();
    }
}
