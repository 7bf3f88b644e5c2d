package io.guichet.wiring.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** What cannot be meant is refused when the server starts, by its name. */
class SettingsTest {

    private static final String KEY = "GUICHET_TOKENS_KEPT_DAYS";

    @Test
    void days_are_what_is_set_or_else_the_default() {
        assertThat(set("30").days(KEY, 90)).isEqualTo(Duration.ofDays(30));
        assertThat(set("0").days(KEY, 90)).isEqualTo(Duration.ZERO);
        assertThat(set("").days(KEY, 90)).isEqualTo(Duration.ofDays(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-90", "a month", "1.5", "99999999999"})
    void days_below_zero_would_remove_what_still_holds(String days) {
        assertThatIllegalStateException()
                .isThrownBy(() -> set(days).days(KEY, 90))
                .withMessageContaining(KEY);
    }

    private static Settings set(String days) {
        return new Settings(Map.of(KEY, days), new Properties());
    }
}
