package io.guichet.testing.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.application.expiry.port.ExpirySteps.PlayedStep;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What every store of steps around an expiry promises. */
public abstract class ExpiryStepsContract extends Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;

    @Test
    void steps_are_found_as_they_were_played_each_of_its_service() {
        PlayedStep first = step(service(), DAY, "expires-7");
        PlayedStep again = step(first.service(), DAY.plusYears(1), "expires-7");
        PlayedStep other = step(service(), DAY, "expired");

        done(() -> steps().add(first));
        done(() -> steps().addAll(List.of(again, other)));

        assertThat(in(() -> steps().of(List.of(first.service()))))
                .containsExactlyInAnyOrder(first, again);
        assertThat(in(() -> steps().of(List.of(first.service(), other.service())))).hasSize(3);
        assertThat(in(() -> steps().of(List.of()))).isEmpty();
    }

    @Test
    void a_step_is_played_once_for_an_expiry_alone_or_together() {
        PlayedStep step = step(service(), DAY, "expired");
        done(() -> steps().add(step));

        assertLost(() -> steps().add(step));
        assertLost(() -> steps().addAll(List.of(step)));
    }

    private static PlayedStep step(ServiceId service, LocalDate expiry, String code) {
        return new PlayedStep(service, expiry, code, expiry.minusDays(7));
    }

    private ServiceId service() {
        return given().serviceOf(given().customer(), DAY.minusYears(1)).id();
    }

    private ExpirySteps steps() {
        return stores().expiry().steps();
    }
}
