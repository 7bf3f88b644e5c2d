package io.guichet.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;

class IdentityTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "007", "1e3", "1000000000000000", "12a"})
    void what_is_no_customer_number_is_refused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> CustomerNumber.parse(text))
                .withMessage("invalid-customer-number");
    }

    @Test
    void a_customer_number_is_read_as_it_is_printed() {
        assertThat(CustomerNumber.parse("4711")).hasToString("4711");
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerNumber(0));
    }

    @ParameterizedTest
    @CsvSource({"fr, FR", "fr-CA, FR", "FR, FR", "en-GB, EN", "de, EN", "'', EN"})
    void people_are_answered_in_french_or_english(String tag, Language language) {
        assertThat(Language.ofTag(tag)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T22:59:59Z, 2026-03-01",
        "2026-03-01T23:00:00Z, 2026-03-02",
        "2026-07-01T21:59:59Z, 2026-07-01",
        "2026-07-01T22:00:00Z, 2026-07-02"
    })
    void the_sellers_zone_decides_the_day_in_winter_and_summer(Instant at, LocalDate day) {
        assertThat(seller("FR").dayOf(at)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "TOOLONG", "F R", "F-R"})
    void a_prefix_is_short_and_in_capitals(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> seller(prefix));
    }

    @Test
    void a_country_is_a_two_letter_code() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostalAddress("1 rue Haute", "", "", "Paris", "France"));
    }

    @Test
    void consumers_are_no_professionals_and_everybody_else_is() {
        assertThat(PartyKind.values())
                .filteredOn(PartyKind::isProfessional)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(PartyKind.CONSUMER)));
    }

    private static Seller seller(String prefix) {
        PostalAddress address = new PostalAddress("1 rue Haute", "", "75001", "Paris", "FR");
        return new Seller(
                new SellerCode("demo-fr"),
                new Party(PartyKind.COMPANY, "Démo", address, "", "", "", "", Optional.empty()),
                "factures@example.com",
                "FR76",
                "AGRIFRPP",
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Paris"),
                prefix);
    }
}
