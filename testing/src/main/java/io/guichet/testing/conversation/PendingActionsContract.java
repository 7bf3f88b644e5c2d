package io.guichet.testing.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.conversation.PendingActions.PendingAction;
import io.guichet.application.conversation.PendingActions.Taken;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What every {@link io.guichet.application.conversation.PendingActions} promises. */
public abstract class PendingActionsContract extends Contract {

    private static final Instant NOW = Given.NOON;

    private final String token = Samples.hash();
    private final long user = Samples.number();

    @Test
    void an_action_is_taken_as_it_was_asked() {
        PendingAction action = ask();

        assertThat(take(1, NOW)).isEqualTo(new Taken.Yours(action));
    }

    @Test
    void a_turn_that_died_takes_it_again() {
        PendingAction action = ask();
        take(1, NOW);

        assertThat(take(1, NOW.plusSeconds(5))).isEqualTo(new Taken.Yours(action));
    }

    @Test
    void a_second_press_meanwhile_is_told_so() {
        ask();
        take(1, NOW);

        assertThat(take(2, NOW.plusSeconds(1))).isEqualTo(new Taken.Used(NOW, ""));
    }

    @Test
    void a_second_press_afterwards_is_told_what_came_of_it() {
        ask();
        take(1, NOW);
        stores().pendingActions().finished(token, "{\"paid\":\"12.34\"}");

        assertThat(take(2, NOW.plusSeconds(1)))
                .isEqualTo(new Taken.Used(NOW, "{\"paid\":\"12.34\"}"));
    }

    @Test
    void a_press_that_comes_too_late_does_nothing() {
        ask();

        assertThat(take(1, NOW.plusSeconds(60))).isEqualTo(new Taken.Expired());
    }

    @Test
    void what_was_taken_in_time_does_not_expire() {
        PendingAction action = ask();
        take(1, NOW);

        assertThat(take(1, NOW.plusSeconds(3600))).isEqualTo(new Taken.Yours(action));
        assertThat(take(2, NOW.plusSeconds(3600))).isEqualTo(new Taken.Used(NOW, ""));
    }

    @Test
    void a_forged_token_is_unknown() {
        assertThat(take(1, NOW)).isEqualTo(new Taken.Unknown());
    }

    @Test
    void the_action_of_somebody_else_is_unknown() {
        PendingAction action = ask();

        assertThat(stores().pendingActions().take(token, user + 1, 1, NOW))
                .isEqualTo(new Taken.Unknown());
        assertThat(take(2, NOW)).isEqualTo(new Taken.Yours(action));
    }

    @Test
    void of_eight_presses_at_once_one_counts() {
        PendingAction action = ask();
        AtomicLong press = new AtomicLong();

        List<Taken> answers = Together.run(8, () -> take(press.incrementAndGet(), NOW));

        assertThat(answers).filteredOn(new Taken.Yours(action)::equals).hasSize(1);
        assertThat(answers).filteredOn(new Taken.Used(NOW, "")::equals).hasSize(7);
    }

    private PendingAction ask() {
        PendingAction action =
                new PendingAction(
                        token,
                        user,
                        4711,
                        "pay",
                        Map.of("invoice", "FR00000042", "amount", "12.34", "name", "é🐈"),
                        NOW.plusSeconds(60));
        stores().pendingActions().ask(action);
        return action;
    }

    private Taken take(long updateId, Instant now) {
        return stores().pendingActions().take(token, user, updateId, now);
    }
}
