package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.payment.TopUpByCard.Limits;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Of a seller in dongs, of which 28,000 are a euro and none has cents. */
class ToppingUpWithoutCentsTest {

    private static final Currency DONG = Currency.getInstance("VND");

    private final HostingCompany company = new HostingCompany();
    private final Seller seller = inDongs(Samples.seller());
    private final CustomerNumber linh = customer();

    @Test
    void before_any_policy_was_set_a_top_up_is_not_of_five_dongs() {
        assertThat(limits()).isEqualTo(limits("500", "500000"));
    }

    @Test
    void a_preset_begins_with_the_same() {
        set(Optional.of(Preset.PREPAID), Map.of());

        assertThat(limits()).isEqualTo(limits("500", "500000"));
    }

    @Test
    void staff_states_what_is_a_top_up_there() {
        set(
                Optional.of(Preset.PREPAID),
                Map.of(
                        Setting.TOP_UP_MINIMUM, "20000",
                        Setting.TOP_UP_MAXIMUM, "140000000",
                        Setting.HIGHEST_CREDIT, "700000000"));
        assertThat(limits()).isEqualTo(limits("20000", "140000000"));

        set(Optional.empty(), Map.of(Setting.TERM, "7"));
        assertThat(limits()).isEqualTo(limits("20000", "140000000"));
    }

    @Test
    void half_a_dong_is_refused_and_not_rounded() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> set(Optional.empty(), Map.of(Setting.TOP_UP_MINIMUM, "20000.50")))
                .withMessage("invalid-setting");
    }

    private static Limits limits(String least, String most) {
        return new Limits(Money.parse(least, "VND"), Money.parse(most, "VND"));
    }

    private Limits limits() {
        return company.does().topUpByCard().limits(linh);
    }

    private void set(Optional<Preset> preset, Map<Setting, String> settings) {
        new SetPolicyHandler(
                        company.stores().sellers(),
                        company.stores().policy(),
                        company.stores().transactions(),
                        company.clock())
                .set(
                        new SetPolicy.Command(
                                seller.code(),
                                seller.dayOf(company.clock().instant()).plusDays(1),
                                preset,
                                settings,
                                Optional.empty(),
                                "staff:anna"));
        company.clock().advance(Duration.ofDays(1));
    }

    private CustomerNumber customer() {
        company.given().done(() -> company.stores().sellers().add(seller));
        return company.given().customerOf(seller).number();
    }

    private static Seller inDongs(Seller any) {
        return new Seller(
                any.code(),
                any.identity(),
                any.email(),
                any.iban(),
                any.bic(),
                DONG,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                any.documentPrefix());
    }
}
