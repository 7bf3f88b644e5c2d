package io.guichet.testing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.tax.StandardRates;
import io.guichet.domain.tax.Territory;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What every {@link io.guichet.application.tax.port.VatRates} promises. */
public abstract class VatRatesContract extends Contract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void every_member_state_has_a_rate() {
        assertThat(on(TODAY).percents().keySet())
                .containsAll(Territory.otherMembers())
                .contains("FR", "GP", "MQ", "RE")
                .hasSize(30);
    }

    @Test
    void rates_are_those_in_force() {
        assertThat(percent("FR", TODAY)).isEqualByComparingTo("20");
        assertThat(percent("RE", TODAY)).isEqualByComparingTo("8.5");
        assertThat(percent("DE", TODAY)).isEqualByComparingTo("19");
        assertThat(percent("FI", TODAY)).isEqualByComparingTo("25.5");
        assertThat(percent("HU", TODAY)).isEqualByComparingTo("27");
        assertThat(percent("LU", TODAY)).isEqualByComparingTo("17");
        assertThat(percent("RO", TODAY)).isEqualByComparingTo("21");
        assertThat(percent("SK", TODAY)).isEqualByComparingTo("23");
    }

    @Test
    void a_rate_changes_on_its_day() {
        assertThat(percent("EE", LocalDate.of(2025, 6, 30))).isEqualByComparingTo("22");
        assertThat(percent("EE", LocalDate.of(2025, 7, 1))).isEqualByComparingTo("24");
    }

    private BigDecimal percent(String country, LocalDate day) {
        return on(day).percents().get(country);
    }

    private StandardRates on(LocalDate day) {
        return in(() -> stores().tax().vatRates().on(day));
    }
}
