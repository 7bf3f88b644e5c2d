package io.guichet.rest.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.tax.OneStopShopSwitch;
import io.guichet.application.tax.SwitchOneStopShop.Command;
import io.guichet.application.tax.SwitchOneStopShop.Outcome;
import io.guichet.domain.identity.SellerCode;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class OneStopShopResourceTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Switched();
    private Command asked;

    OneStopShopResourceTest() {
        api.with(
                new OneStopShopResource(
                        command -> {
                            asked = command;
                            return outcome;
                        },
                        seller -> List.of(new OneStopShopSwitch(NEW_YEAR, true))));
    }

    @Test
    void staff_uses_the_one_stop_shop_from_a_day_on() {
        Asking.Answer answer = change("2027-01-01", "{\"used\":true}").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo(
                        "{\"data\":[{\"from\":\"2027-01-01\",\"used\":true}],\"next_cursor\":null}");
        assertThat(asked)
                .isEqualTo(
                        new Command(
                                new SellerCode("demo-fr"), new OneStopShopSwitch(NEW_YEAR, true)));
    }

    @Test
    void staff_sees_every_switch() {
        Asking.Answer answer = api.get("/sellers/demo-fr/one-stop-shop").as("staff").answer();

        assertThat(answer.json().getJsonArray("data")).hasSize(1);
    }

    @Test
    void every_refusal_has_its_answer() {
        outcome = new Outcome.TooEarly(LocalDate.of(2026, 3, 2));
        Asking.Answer tooEarly = change("2026-03-01", "{\"used\":false}").answer();
        assertThat(tooEarly.refusal()).isEqualTo("422 switch-too-early");
        assertThat(tooEarly.json().getString("earliest")).isEqualTo("2026-03-02");

        outcome = new Outcome.NoSuchSeller();
        assertThat(change("2027-01-01", "{\"used\":true}").answer().refusal())
                .isEqualTo("404 no-such-seller");
    }

    @Test
    void what_is_malformed_is_not_looked_at() {
        assertThat(change("2027-13-01", "{\"used\":true}").answer().refusal())
                .isEqualTo("400 invalid-date");
        assertThat(change("2027-01-01", "{}").answer().refusal()).isEqualTo("400 missing-field");
        assertThat(change("2027-01-01", "{\"used\":\"yes\"}").answer().refusal())
                .isEqualTo("400 wrong-type");
        assertThat(api.get("/sellers/DEMO/one-stop-shop").as("staff").answer().refusal())
                .isEqualTo("400 invalid-seller");
        assertThat(asked).isNull();
    }

    @Test
    void a_customer_switches_nothing() {
        assertThat(change("2027-01-01", "{\"used\":true}").as("anna").answer().refusal())
                .isEqualTo("403 staff-only");
        assertThat(api.get("/sellers/demo-fr/one-stop-shop").answer().refusal())
                .isEqualTo("403 staff-only");
    }

    private Asking change(String from, String body) {
        return api.put("/sellers/demo-fr/one-stop-shop/" + from, body).as("staff");
    }
}
