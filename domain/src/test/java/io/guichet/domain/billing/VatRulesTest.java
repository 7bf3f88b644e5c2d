package io.guichet.domain.billing;

import static io.guichet.domain.identity.PartyKind.ASSOCIATION;
import static io.guichet.domain.identity.PartyKind.COMPANY;
import static io.guichet.domain.identity.PartyKind.CONSUMER;
import static io.guichet.domain.identity.PartyKind.PUBLIC_BODY;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.PartyKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatRulesTest {

    @ParameterizedTest
    @EnumSource(PartyKind.class)
    void everybody_in_france_pays_twenty(PartyKind kind) {
        assertThat(rate(kind, "FR", "")).isEqualTo(VatRate.standard("20"));
        assertThat(rate(kind, "FR", "FR44732829320")).isEqualTo(VatRate.standard("20"));
        assertThat(rate(kind, "MC", "FR44732829320")).isEqualTo(VatRate.standard("20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GP", "MQ", "RE"})
    void three_departments_pay_eight_and_a_half(String country) {
        assertThat(rate(CONSUMER, country, "")).isEqualTo(VatRate.standard("8.5"));
        assertThat(rate(COMPANY, country, "FR44732829320")).isEqualTo(VatRate.standard("8.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GF", "YT", "NC", "PF", "GB", "CH", "US"})
    void where_the_unions_vat_does_not_reach_nobody_pays(String country) {
        assertThat(rate(CONSUMER, country, "").category()).isEqualTo(VatCategory.O);
        assertThat(rate(COMPANY, country, "X1").category()).isEqualTo(VatCategory.O);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "BE", "GR", "IE", "CY", "HR"})
    void professionals_of_other_members_with_a_number_account_for_it(String country) {
        assertThat(rate(COMPANY, country, "X1").category()).isEqualTo(VatCategory.AE);
        assertThat(rate(ASSOCIATION, country, "X1").category()).isEqualTo(VatCategory.AE);
        assertThat(rate(PUBLIC_BODY, country, "X1").category()).isEqualTo(VatCategory.AE);
    }

    @Test
    void without_a_number_or_as_a_consumer_they_pay_twenty() {
        assertThat(rate(COMPANY, "DE", "")).isEqualTo(VatRate.standard("20"));
        assertThat(rate(CONSUMER, "DE", "X1")).isEqualTo(VatRate.standard("20"));
    }

    private static VatRate rate(PartyKind kind, String country, String vatId) {
        return VatRules.rateFor(Documents.party(kind, country, vatId));
    }
}
