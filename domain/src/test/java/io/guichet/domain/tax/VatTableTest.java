package io.guichet.domain.tax;

import static io.guichet.domain.identity.PartyKind.ASSOCIATION;
import static io.guichet.domain.identity.PartyKind.COMPANY;
import static io.guichet.domain.identity.PartyKind.CONSUMER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.PartyKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Every row of the decision table, with and without the one stop shop. */
class VatTableTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final StandardRates RATES =
            new StandardRates(
                    Map.of(
                            "FR", new BigDecimal("20"),
                            "GP", new BigDecimal("8.5"),
                            "MQ", new BigDecimal("8.5"),
                            "RE", new BigDecimal("8.5"),
                            "DE", new BigDecimal("19"),
                            "BE", new BigDecimal("21"),
                            "GR", new BigDecimal("24"),
                            "FI", new BigDecimal("25.5")));
    private static final VatIdAnswer NONE = new VatIdAnswer.None();
    private static final VatIdAnswer VALID = valid(Duration.ZERO);
    private static final VatIdAnswer INVALID = new VatIdAnswer.Invalid(NOW);

    @ParameterizedTest
    @CsvSource({
        // buyer's country, kind, VAT id, register says, pays without one stop shop, and with it
        "FR, CONSUMER, , NONE, S 20 FRENCH_VAT, S 20 FRENCH_VAT",
        "FR, COMPANY, FR44732829320, VALID, S 20 FRENCH_VAT, S 20 FRENCH_VAT",
        "FR, PUBLIC_BODY, , NONE, S 20 FRENCH_VAT, S 20 FRENCH_VAT",
        "FR, COMPANY, DE136695976, VALID, S 20 FRENCH_VAT, S 20 FRENCH_VAT",
        "MC, CONSUMER, , NONE, S 20 FRENCH_VAT, S 20 FRENCH_VAT",
        "MC, COMPANY, FR12000000000, VALID, S 20 FRENCH_VAT, S 20 FRENCH_VAT",
        "GP, CONSUMER, , NONE, S 8.5 OVERSEAS_VAT, S 8.5 OVERSEAS_VAT",
        "MQ, COMPANY, FR44732829320, VALID, S 8.5 OVERSEAS_VAT, S 8.5 OVERSEAS_VAT",
        "RE, ASSOCIATION, , NONE, S 8.5 OVERSEAS_VAT, S 8.5 OVERSEAS_VAT",
        "GF, CONSUMER, , NONE, O 0 TERRITORY_WITHOUT_VAT, O 0 TERRITORY_WITHOUT_VAT",
        "YT, COMPANY, FR44732829320, VALID, O 0 TERRITORY_WITHOUT_VAT, O 0 TERRITORY_WITHOUT_VAT",
        "NC, COMPANY, , NONE, O 0 TERRITORY_WITHOUT_VAT, O 0 TERRITORY_WITHOUT_VAT",
        "BE, COMPANY, BE0428759497, VALID, AE 0 REVERSE_CHARGE, AE 0 REVERSE_CHARGE",
        "BE, ASSOCIATION, be 0428.759.497, VALID, AE 0 REVERSE_CHARGE, AE 0 REVERSE_CHARGE",
        "BE, PUBLIC_BODY, BE0428759497, VALID, AE 0 REVERSE_CHARGE, AE 0 REVERSE_CHARGE",
        "GR, COMPANY, EL094014201, VALID, AE 0 REVERSE_CHARGE, AE 0 REVERSE_CHARGE",
        "BE, COMPANY, BE0428759497, INVALID, S 20 SELLERS_VAT, S 21 DESTINATION_VAT",
        "BE, COMPANY, BE0428759497, NONE, S 20 SELLERS_VAT, S 21 DESTINATION_VAT",
        "BE, COMPANY, , NONE, S 20 SELLERS_VAT, S 21 DESTINATION_VAT",
        "BE, COMPANY, none, VALID, S 20 SELLERS_VAT, S 21 DESTINATION_VAT",
        "BE, COMPANY, DE136695976, VALID, S 20 SELLERS_VAT, S 21 DESTINATION_VAT",
        "BE, COMPANY, FR44732829320, VALID, S 20 SELLERS_VAT, S 21 DESTINATION_VAT",
        "DE, CONSUMER, , NONE, S 20 SELLERS_VAT, S 19 DESTINATION_VAT",
        "FI, CONSUMER, , NONE, S 20 SELLERS_VAT, S 25.5 DESTINATION_VAT",
        "DE, CONSUMER, DE136695976, VALID, S 20 SELLERS_VAT, S 19 DESTINATION_VAT",
        "GB, CONSUMER, , NONE, O 0 OUTSIDE_UNION, O 0 OUTSIDE_UNION",
        "GB, COMPANY, XI123456789, VALID, O 0 OUTSIDE_UNION, O 0 OUTSIDE_UNION",
        "CH, COMPANY, , NONE, O 0 OUTSIDE_UNION, O 0 OUTSIDE_UNION",
        "US, CONSUMER, , NONE, O 0 OUTSIDE_UNION, O 0 OUTSIDE_UNION",
        "AX, CONSUMER, , NONE, O 0 OUTSIDE_UNION, O 0 OUTSIDE_UNION"
    })
    void each_buyer_pays_what_the_law_says(
            String country,
            PartyKind kind,
            String vatId,
            String register,
            String without,
            String with) {
        var buyer = Buyers.buyer(kind, country, vatId == null ? "" : vatId);
        VatIdAnswer last =
                switch (register) {
                    case "VALID" -> VALID;
                    case "INVALID" -> INVALID;
                    default -> NONE;
                };

        assertThat(written(new VatTable(RATES, false, NOW).decide(buyer, last))).isEqualTo(without);
        assertThat(written(new VatTable(RATES, true, NOW).decide(buyer, last))).isEqualTo(with);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GF", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "TF"})
    void in_french_territories_without_vat_nobody_pays_any(String country) {
        assertThat(Territory.of(country)).isEqualTo(Territory.WITHOUT_VAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GR", "HR", "HU", "IE",
                "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"
            })
    void there_are_twenty_six_other_member_states(String country) {
        assertThat(Territory.of(country)).isEqualTo(Territory.MEMBER_STATE);
    }

    @Test
    void a_valid_id_counts_for_thirty_days_while_the_register_cannot_be_reached() {
        assertStanding(valid(Duration.ofDays(30)), BuyerStanding.VALID_VAT_ID);
        assertStanding(valid(Duration.ofDays(30).plusSeconds(1)), BuyerStanding.OUTDATED_VAT_ID);
    }

    @Test
    void an_id_nobody_could_check_yet_does_not_count() {
        assertStanding(NONE, BuyerStanding.UNCHECKED_VAT_ID);
    }

    @Test
    void an_id_that_was_refused_counts_no_more_however_long_ago() {
        Instant longAgo = NOW.minus(Duration.ofDays(300));

        assertStanding(new VatIdAnswer.Invalid(longAgo), BuyerStanding.INVALID_VAT_ID);
    }

    @Test
    void the_decision_says_what_the_buyer_counted_as() {
        assertThat(standing(CONSUMER, "DE", "DE136695976")).isEqualTo(BuyerStanding.CONSUMER);
        assertThat(standing(ASSOCIATION, "FR", "")).isEqualTo(BuyerStanding.PROFESSIONAL);
        assertThat(standing(COMPANY, "US", "")).isEqualTo(BuyerStanding.PROFESSIONAL);
        assertThat(standing(COMPANY, "BE", "")).isEqualTo(BuyerStanding.NO_VAT_ID);
        assertThat(standing(COMPANY, "BE", "DE136695976"))
                .isEqualTo(BuyerStanding.VAT_ID_OF_ANOTHER_STATE);
    }

    @Test
    void only_the_id_of_a_professional_in_another_member_state_counts() {
        assertThat(BuyerStanding.idThatCounts(Buyers.buyer(COMPANY, "BE", "be 0428759497")))
                .contains(new VatId("BE0428759497"));
        assertThat(BuyerStanding.idThatCounts(Buyers.buyer(CONSUMER, "BE", "BE0428759497")))
                .isEmpty();
        assertThat(BuyerStanding.idThatCounts(Buyers.buyer(COMPANY, "FR", "FR44732829320")))
                .isEmpty();
        assertThat(BuyerStanding.idThatCounts(Buyers.buyer(COMPANY, "BE", "DE136695976")))
                .isEmpty();
        assertThat(BuyerStanding.idThatCounts(Buyers.buyer(COMPANY, "CH", "CHE123456789")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PartyKind.class)
    void without_a_rate_for_the_day_nothing_is_charged_at_a_guess(PartyKind kind) {
        VatTable empty = new VatTable(new StandardRates(Map.of()), true, NOW);

        assertThatIllegalStateException()
                .isThrownBy(() -> empty.decide(Buyers.buyer(kind, "FR", ""), NONE));
    }

    private static void assertStanding(VatIdAnswer last, BuyerStanding expected) {
        var buyer = Buyers.buyer(COMPANY, "BE", "BE0428759497");
        VatDecision decision = new VatTable(RATES, false, NOW).decide(buyer, last);

        assertThat(decision.standing()).isEqualTo(expected);
        assertThat(decision.rate().category())
                .isEqualTo(expected == BuyerStanding.VALID_VAT_ID ? VatCategory.AE : VatCategory.S);
    }

    private static BuyerStanding standing(PartyKind kind, String country, String vatId) {
        return new VatTable(RATES, false, NOW)
                .decide(Buyers.buyer(kind, country, vatId), VALID)
                .standing();
    }

    private static VatIdAnswer valid(Duration ago) {
        return new VatIdAnswer.Valid(NOW.minus(ago), "WAPIAAAAW1", "ACME", "Brussels");
    }

    private static String written(VatDecision decision) {
        VatRate rate = decision.rate();
        return rate.category() + " " + rate.percent().toPlainString() + " " + decision.rule();
    }
}
