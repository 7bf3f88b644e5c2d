package io.guichet.testing.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.session.Attempt;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** What every {@link io.guichet.application.session.port.Attempts} promises. */
public abstract class AttemptsContract extends Contract {

    private static final Instant NOON = Given.NOON;

    private final String key = Samples.hash();

    @Test
    void nothing_was_tried_yet() {
        assertThat(lock()).isEqualTo(Attempt.none(key));
    }

    @Test
    void what_was_counted_stays_counted() {
        Attempt failed = new Attempt(key, 7, NOON, NOON.plusSeconds(60));
        save(failed);

        assertThat(lock()).isEqualTo(failed);
    }

    @Test
    void what_was_tried_long_ago_is_forgotten_unless_it_is_still_refused() {
        save(new Attempt(key, 7, NOON, NOON.plusSeconds(60)));

        done(() -> stores().signIn().attempts().forget(NOON.plusSeconds(30)));
        assertThat(lock().failures()).isEqualTo(7);
        done(() -> stores().signIn().attempts().forget(NOON.plusSeconds(61)));
        assertThat(lock().failures()).isZero();
    }

    @Test
    void failures_are_counted_of_what_was_tried_since() {
        Instant later = NOON.plus(Duration.ofDays(20_000));
        long before = failures(later);
        long since = failures(later.plusSeconds(1));

        save(new Attempt(key, 7, later, later));

        assertThat(failures(later)).isEqualTo(before + 7);
        assertThat(failures(later.plusSeconds(1))).isEqualTo(since);
    }

    private long failures(Instant since) {
        return in(() -> stores().signIn().attempts().failures(since));
    }

    private Attempt lock() {
        return in(() -> stores().signIn().attempts().lock(key));
    }

    private void save(Attempt attempt) {
        done(
                () -> {
                    stores().signIn().attempts().lock(key);
                    stores().signIn().attempts().save(attempt);
                });
    }
}
