package io.guichet.bot.telegram.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.bot.telegram.handling.FloodGate.Verdict;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class FloodGateTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final FloodGate gate = new FloodGate();

    @Test
    void twenty_in_ten_seconds_are_let_in_the_next_is_told_and_the_rest_ignored() {
        for (int number = 0; number < 20; number++) {
            assertThat(gate.admit(1, NOON.plusMillis(number))).isEqualTo(Verdict.ADMITTED);
        }

        assertThat(gate.admit(1, NOON.plusSeconds(5))).isEqualTo(Verdict.TURNED_AWAY);
        assertThat(gate.admit(1, NOON.plusSeconds(6))).isEqualTo(Verdict.IGNORED);
    }

    @Test
    void whoever_waits_is_let_in_again() {
        for (int number = 0; number < 22; number++) {
            gate.admit(1, NOON);
        }

        assertThat(gate.admit(1, NOON.plusSeconds(10))).isEqualTo(Verdict.IGNORED);
        assertThat(gate.admit(1, NOON.plusSeconds(11))).isEqualTo(Verdict.ADMITTED);
    }

    @Test
    void one_persons_flood_is_nobody_elses_fault() {
        for (int number = 0; number < 22; number++) {
            gate.admit(1, NOON);
        }

        assertThat(gate.admit(2, NOON)).isEqualTo(Verdict.ADMITTED);
    }
}
