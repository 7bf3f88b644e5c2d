package io.guichet.security.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.PhoneNumber;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialledNumbersTest {

    private final DialledNumbers numbers = new DialledNumbers();

    @ParameterizedTest
    @CsvSource({
        "+33 1 42 68 53 00, '', +33142685300",
        "01 42 68 53 00, FR, +33142685300",
        "06.12.34.56.78, FR, +33612345678",
        "0033 6 12 34 56 78, FR, +33612345678",
        "+32 2 555 12 12, FR, +3225551212",
        "(0)30 901820, DE, +4930901820"
    })
    void a_number_is_read_as_people_write_it(String written, String country, String value) {
        assertThat(numbers.read(written, country)).contains(new PhoneNumber(value));
    }

    @ParameterizedTest
    @CsvSource({
        "01 42 68 53 00, ''",
        "01 42 68 53, FR",
        "+33 0 00 00 00 00, FR",
        "+999 123456789, FR",
        "call me, FR",
        "0800 FLOWERS, FR",
        "+33 1 42 68 53 00 ext. 7, FR",
        "'+33142685300,,1234#', FR",
        "01 42 68 53 00, XX"
    })
    void what_is_nobodys_number_is_none(String written, String country) {
        assertThat(numbers.read(written, country)).isEmpty();
    }

    @Test
    void a_long_text_is_not_even_looked_at() {
        assertThat(numbers.read("1".repeat(100_000), "FR")).isEmpty();
    }
}
