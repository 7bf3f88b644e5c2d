package io.guichet.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatIdTest {

    @ParameterizedTest
    @CsvSource({
        "BE0428759497, BE0428759497",
        "be 0428.759.497, BE0428759497",
        "'  de-136 695 976 ', DE136695976",
        "IE1S23456+L, IE1S23456+L",
        "ES*1234567, ES*1234567",
        "gr 094 014 201, EL094014201"
    })
    void an_id_is_read_as_people_write_it(String written, String value) {
        assertThat(VatId.of(written)).contains(new VatId(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BE", "BE1", "12345678", "none", "BE1234567890123"})
    void what_cannot_be_an_id_is_none(String written) {
        assertThat(VatId.of(written)).isEmpty();
    }

    @Test
    void an_id_is_made_of_its_state_and_a_number() {
        VatId id = new VatId("BE0428759497");

        assertThat(id.prefix()).isEqualTo("BE");
        assertThat(id.number()).isEqualTo("0428759497");
        assertThat(id.country()).isEqualTo("BE");
        assertThat(id).hasToString("BE0428759497");
    }

    @Test
    void the_register_knows_greece_by_other_letters() {
        assertThat(new VatId("EL094014201").country()).isEqualTo("GR");
        assertThat(new VatId("EL094014201").prefix()).isEqualTo("EL");
    }

    @Test
    void an_id_is_kept_in_one_form_only() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VatId("be0428759497"));
    }
}
