package io.guichet.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"FR00000042", "a", "A+b-c_d/e", "12345678901234567890123456789012345"})
    void a_reference_has_letters_digits_and_four_signs(String text) {
        assertThat(DocumentReference.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "FR 1",
                "FR.1",
                "É1",
                "FR1\n",
                "../etc/passwd",
                "FR%31",
                "<b>",
                "123456789012345678901234567890123456"
            })
    void anything_else_is_refused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> DocumentReference.parse(text))
                .extracting(InvalidValueException::code)
                .isEqualTo("invalid-reference");
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentReference(text));
    }

    @Test
    void references_of_a_series_are_ordered_as_they_were_issued() {
        DocumentReference ninth = DocumentReference.of("FR", DocumentKind.INVOICE, 9);

        assertThat(ninth).isLessThan(DocumentReference.of("FR", DocumentKind.INVOICE, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1001", "999999999999999"})
    void an_order_number_is_read_as_it_is_printed(String text) {
        assertThat(OrderNumber.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "01", "1.0", "abc", "1000000000000000", "1 "})
    void what_is_no_order_number_is_refused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> OrderNumber.parse(text))
                .withMessage("invalid-order-number");
    }

    @Test
    void an_order_number_is_positive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderNumber(0));
    }
}
