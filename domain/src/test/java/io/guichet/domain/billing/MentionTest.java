package io.guichet.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionTest {

    @ParameterizedTest
    @CsvSource({
        "40.00, EUR, FR, 40_EUR",
        "40.00, EUR, EN, EUR_40",
        "12.50, EUR, FR, '12,50_EUR'",
        "12.50, EUR, EN, EUR_12.50",
        "4000, VND, FR, 4000_VND",
        "125.500, TND, EN, TND_125.500"
    })
    void states_an_indemnity_in_the_notation_of_its_language(
            String amount, String currency, Language language, String stated) {
        Mention open = new Mention("PMT", "Late: {indemnity}.");

        assertThat(open.stating(Money.parse(amount, currency), language))
                .isEqualTo(new Mention("PMT", "Late: " + stated.replace('_', '\u00A0') + "."));
    }
}
