package io.guichet.bot.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.bot.telegram.BotBench;

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
        throttle.unreachable();
        assertThat(throttle.pause()).isBetween(Duration.ofMillis(1), Duration.ofMillis(20));
        BotBench.rest(25);
        throttle.unreachable();
        assertThat(throttle.pause()).isBetween(Duration.ofMillis(21), Duration.ofMillis(40));
    }
}
