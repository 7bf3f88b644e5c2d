package io.guichet.domain.publicsector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/** What a public body wants to find on each invoice. */
class DemandsTest {

    @ParameterizedTest
    @CsvSource({
        "false, false, false, '', '', ",
        "true, false, false, '', EJ, SERVICE_CODE_NEEDED",
        "true, false, false, DSI, '', ",
        "false, true, false, DSI, '', ENGAGEMENT_NUMBER_NEEDED",
        "false, true, false, '', EJ, ",
        "true, true, false, '', '', ENGAGEMENT_NUMBER_NEEDED",
        "true, true, false, '', EJ, SERVICE_CODE_NEEDED",
        "true, true, false, DSI, EJ, ",
        "false, false, true, '', '', SERVICE_CODE_OR_ENGAGEMENT_NUMBER_NEEDED",
        "false, false, true, DSI, '', ",
        "false, false, true, '', EJ, ",
        "true, false, true, '', EJ, SERVICE_CODE_NEEDED"
    })
    void what_is_missing_is_said(
            boolean wantsCode,
            boolean wantsNumber,
            boolean either,
            String code,
            String number,
            Missing missing) {
        Demands demands = new Demands(wantsCode, wantsNumber, either);

        assertThat(demands.missingIn(new Addressing(code, number)))
                .isEqualTo(Optional.ofNullable(missing));
    }

    @Test
    void what_people_write_is_read_without_the_space_around_it() {
        assertThat(Addressing.parseServiceCode(" DSI 2\t")).isEqualTo("DSI 2");
        assertThat(Addressing.parseServiceCode("x".repeat(100))).hasSize(100);
        assertThat(Addressing.parseEngagementNumber(" EJ-1 ")).isEqualTo("EJ-1");
        assertThat(Addressing.parseEngagementNumber("9".repeat(50))).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\u0000b"})
    void what_is_no_line_is_refused(String written) {
        assertThatThrownBy(() -> Addressing.parseServiceCode(written))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Addressing.parseEngagementNumber(written))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void so_is_what_is_too_long() {
        assertThatThrownBy(() -> Addressing.parseServiceCode("x".repeat(101)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Addressing.parseEngagementNumber("x".repeat(51)))
                .isInstanceOf(InvalidValueException.class);
    }
}
