package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorsTest {

    @Test
    void an_error_is_kept_as_it_is() {
        assertThat(Errors.kept("connection refused")).isEqualTo("connection refused");
    }

    @Test
    void what_the_database_does_not_take_is_replaced() {
        assertThat(Errors.kept("not understood: \0")).isEqualTo("not understood: ?");
    }

    @Test
    void a_very_long_one_is_cut() {
        assertThat(Errors.kept("x".repeat(5_000))).hasSize(2_000);
    }
}
