package io.guichet.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that check themselves. */
class RegistersTest {

    @ParameterizedTest
    @CsvSource({
        "732829320, 73282932000074, FR44732829320",
        "552100554, 55210055400013, FR96552100554",
        "356000000, 35600000000048, FR39356000000",
        "356000000, 35600000049837, FR39356000000"
    })
    void a_siren_knows_its_establishments_and_its_vat_id(String siren, String siret, String vatId) {
        Siren company = Siren.parse(siren);

        assertThat(company.establishment(siret)).isEqualTo(siret);
        assertThat(company.vatId()).isEqualTo(vatId);
    }

    @Test
    void a_siren_with_a_wrong_digit_is_refused() {
        refused(() -> Siren.parse("732829321"), "invalid-siren");
        refused(() -> Siren.parse("73282932A"), "invalid-siren");
        refused(() -> Siren.parse("732829320").establishment("73282932000075"), "invalid-siret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR76 3000 6000 0112 3456 7890 189",
                "DE89 3704 0044 0532 0130 00",
                "gb29 nwbk 6016 1331 9268 19",
                "NO93 8601 1117 947"
            })
    void an_iban_is_read_in_groups(String written) {
        assertThat(Iban.parse(written).value()).doesNotContain(" ").isUpperCase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FR7630006000011234567890188", "FR76", "XX00-", "7630006000011234"})
    void what_is_no_iban_is_refused(String written) {
        refused(() -> Iban.parse(written), "invalid-iban");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.fr", "o'neill+tag@sub.example.com", "x_1.y@a-b.example"})
    void an_address_is_kept_as_written(String written) {
        assertThat(EmailAddress.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@b.fr",
                "a@-b.fr",
                "a b@c.fr",
                "a@b..fr",
                ".a@b.fr",
                "a@b.fr,c@d.fr",
                "Anna <a@b.fr>",
                "a@b.fr\nBcc: c@d.fr"
            })
    void what_is_no_address_is_refused(String written) {
        refused(() -> EmailAddress.parse(written), "invalid-email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W751234567", "w 9r2 001234", "W2A1000042"})
    void an_association_is_known_by_the_number_of_its_declaration(String written) {
        assertThat(AssociationNumber.parse(written).value()).matches("W[0-9A-Z]{9}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "W75123456", "751234567", "W7512345678", "W75123456O"})
    void what_is_no_number_of_an_association_is_refused(String written) {
        refused(() -> AssociationNumber.parse(written), "invalid-rna");
    }

    @ParameterizedTest
    @CsvSource({
        "FR, 69001, true",
        "FR, 6900, false",
        "FR, F-69001, false",
        "RE, 97400, true",
        "RE, 75001, false",
        "MC, 98000, true",
        "BE, 9000, true",
        "BE, 75001, false",
        "DE, D-10115, true",
        "NL, 1012 ab, true",
        "NL, 1012, false",
        "SE, SE-114 55, true",
        "PL, 00-950, true",
        "PT, 1000-205, true",
        "GB, SW1A 1AA, true",
        "IE, '', true",
        "DE, '', false",
        "US, 10001-1234, true",
        "HK, '', true"
    })
    void postal_codes_are_those_of_their_country(String country, String code, boolean possible) {
        PostalAddress address = new PostalAddress("1 High St", "", code, "Town", country);

        assertThat(address.hasPossiblePostalCode()).isEqualTo(possible);
    }

    private static void refused(Runnable reading, String code) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(reading::run)
                .withMessage(code);
    }
}
