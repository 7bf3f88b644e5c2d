package io.guichet.bot.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.bot.telegram.BotBench;
import io.guichet.bot.telegram.shared.Pace;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class ThrottleTest {

    private final Throttle throttle = new Throttle(BotBench.QUICK);

    @Test
    void one_chat_that_was_too_fast_holds_up_nobody_else() {
        throttle.refused(1, Duration.ofSeconds(30));
        throttle.refused(1, Duration.ofSeconds(30));

        assertThat(throttle.pause()).isZero();
    }

    @Test
    void two_chats_refused_at_a_time_pause_everybody() {
        throttle.refused(1, Duration.ofSeconds(30));
        throttle.refused(2, Duration.ofSeconds(20));

        assertThat(throttle.pause()).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(20));
    }

    @Test
    void a_bot_api_that_cannot_be_reached_is_asked_less_and_less_often() {
        Throttle slow = new Throttle(pace(Duration.ofMillis(200)));
        slow.unreachable();
        assertThat(slow.pause()).isBetween(Duration.ofMillis(1), Duration.ofMillis(200));
        BotBench.rest(210);
        slow.unreachable();
        assertThat(slow.pause()).isBetween(Duration.ofMillis(201), Duration.ofMillis(400));
    }

    private static Pace pace(Duration first) {
        return new Pace(first, first, first, first, Duration.ofSeconds(30), first);
    }
}
