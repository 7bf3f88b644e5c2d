package io.guichet.domain.debit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

class CreditorIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"FR72ZZZ123456", "FR72 AB1 123456", "de98zzz09999999999"})
    void one_of_any_country_is_read_and_its_business_code_is_free(String written) {
        assertThat(CreditorId.parse(written).value())
                .isEqualTo(written.replace(" ", "").toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FR73ZZZ123456",
                "FR72ZZZ123465",
                "FR72ZZZ",
                "7272ZZZ123456",
                "FR72ZZZ12345é"
            })
    void anything_else_is_refused(String written) {
        assertThatThrownBy(() -> CreditorId.parse(written))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("invalid-creditor-id");
    }
}
