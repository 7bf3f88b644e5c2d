package io.guichet.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BicTest {

    @ParameterizedTest
    @CsvSource({"UBSWCHZH80A, UBSWCHZH80A", "ubswchzh, UBSWCHZH", "'UBSW CH ZH 80A', UBSWCHZH80A"})
    void is_read_as_people_write_it(String written, String value) {
        assertThat(Bic.parse(written)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UBSWCHZ", "UBSWCHZH8", "UBS1CHZH", "UBSWCHZH80A1", "ÜBSWCHZH"})
    void has_the_form_of_the_standard(String written) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Bic.parse(written))
                .withMessage("invalid-bic");
    }
}
