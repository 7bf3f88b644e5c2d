package io.guichet.rest.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.policy.SetPolicy.Command;
import io.guichet.application.policy.SetPolicy.Outcome;
import io.guichet.application.policy.ShowPolicies;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.Anchor;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Contradictions;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PoliciesResourceTest {

    private static final SellerCode SELLER = new SellerCode("demo-fr");
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final DatedPolicy POLICY =
            new DatedPolicy(
                    SELLER,
                    NEW_YEAR,
                    Preset.ORDER.policy(),
                    "staff",
                    Instant.parse("2026-12-01T10:00:00Z"));

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Set(POLICY);
    private Map<Setting, String> kept = Map.of();
    private ShowPolicies.Shown shown =
            new ShowPolicies.Shown(POLICY.policy(), Optional.of(POLICY), List.of(POLICY));
    private Command asked;

    PoliciesResourceTest() {
        api.with(new PresetsResource());
        api.with(
                new PoliciesResource(
                        command -> {
                            asked = command;
                            BillingPolicy before = new BillingPolicy(kept, List.of());
                            Contradictions.requireNoneIn(before.with(command.settings()));
                            return outcome;
                        },
                        seller -> Optional.of(shown).filter(any -> seller.equals(SELLER)),
                        api.caller));
    }

    @Test
    void staff_sets_a_policy_from_a_preset_with_what_differs() {
        Asking.Answer answer =
                set("""
                                {"effective_from":"2027-01-01","preset":"order",
                                 "settings":[{"code":"invoice.term","value":"10"}],
                                 "steps":[{"code":"late","anchor":"due","days":-3,"act":"notice"}]}
                                """)
                        .answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("effective_from")).isEqualTo("2027-01-01");
        assertThat(asked.seller()).isEqualTo(SELLER);
        assertThat(asked.effectiveFrom()).isEqualTo(NEW_YEAR);
        assertThat(asked.preset()).contains(Preset.ORDER);
        assertThat(asked.settings()).isEqualTo(Map.of(Setting.TERM, "10"));
        assertThat(asked.steps())
                .contains(List.of(new DunningStep("late", Anchor.DUE, -3, Act.NOTICE)));
        assertThat(asked.setBy()).isNotBlank();
    }

    @Test
    void what_is_not_said_stays_as_it_is() {
        set("{\"effective_from\":\"2027-01-01\"}").answer();

        assertThat(asked.preset()).isEmpty();
        assertThat(asked.settings()).isEmpty();
        assertThat(asked.steps()).isEqualTo(Optional.empty());
    }

    @Test
    void staff_sees_the_history_with_units() {
        JsonObject policy =
                api.get("/sellers/demo-fr/policies")
                        .as("staff")
                        .answer()
                        .json()
                        .getJsonArray("data")
                        .getJsonObject(0);

        assertThat(policy.getJsonArray("settings").getJsonObject(3).toString())
                .isEqualTo(
                        "{\"choices\":null,\"code\":\"invoice.term\",\"max\":60,\"min\":0,"
                                + "\"unit\":\"days\",\"value\":\"7\"}");
        assertThat(policy.getJsonArray("steps").getJsonObject(0).toString())
                .isEqualTo(
                        "{\"act\":\"capture\",\"anchor\":\"issue\",\"code\":\"capture\",\"days\":0}");
    }

    @Test
    void staff_sees_what_holds_today_before_anything_was_set() {
        shown = new ShowPolicies.Shown(BillingPolicy.INITIAL, Optional.empty(), List.of());

        JsonObject policies = api.get("/sellers/demo-fr/policies").as("staff").answer().json();

        JsonObject inForce = policies.getJsonObject("in_force");
        assertThat(inForce.getJsonArray("settings")).hasSize(Setting.values().length);
        assertThat(inForce.getJsonArray("steps")).isEmpty();
        for (String unknown : List.of("effective_from", "preset", "set_by", "set_at")) {
            assertThat(inForce.isNull(unknown)).as(unknown).isTrue();
        }
        assertThat(policies.getJsonArray("data")).isEmpty();
    }

    @Test
    void staff_sees_which_preset_holds_since_when_and_who_set_it() {
        JsonObject inForce =
                api.get("/sellers/demo-fr/policies")
                        .as("staff")
                        .answer()
                        .json()
                        .getJsonObject("in_force");

        assertThat(inForce.getString("preset")).isEqualTo("order");
        assertThat(inForce.getString("effective_from")).isEqualTo("2027-01-01");
        assertThat(inForce.getString("set_by")).isEqualTo("staff");
    }

    @Test
    void a_seller_that_is_none_has_no_policies() {
        assertThat(api.get("/sellers/nobody/policies").as("staff").answer().refusal())
                .isEqualTo("404 no-such-seller");
    }

    @Test
    void staff_sees_the_three_presets() {
        Asking.Answer answer = api.get("/policy-presets").as("staff").answer();

        assertThat(answer.json().getJsonArray("data"))
                .extracting(preset -> preset.asJsonObject().getString("code"))
                .containsExactly("prepaid", "order", "invoice");
    }

    @Test
    void every_refusal_has_its_answer() {
        outcome = new Outcome.TooEarly(NEW_YEAR);
        Asking.Answer tooEarly = set("{\"effective_from\":\"2026-01-01\"}").answer();
        assertThat(tooEarly.refusal()).isEqualTo("422 policy-too-early");
        assertThat(tooEarly.json().getString("earliest")).isEqualTo("2027-01-01");

        outcome = new Outcome.NoSuchSeller();
        assertThat(set("{\"effective_from\":\"2027-01-01\"}").answer().refusal())
                .isEqualTo("404 no-such-seller");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | missing-field",
                "{'effective_from':'2027-02-30'} | invalid-date",
                "{'effective_from':'2027-01-01','preset':'postpaid'} | unknown-preset",
                "{'effective_from':'2027-01-01','settings':[{'code':'term','value':'1'}]} |"
                        + " unknown-setting",
                "{'effective_from':'2027-01-01','settings':[{'code':'top-up.minimum','value':'1'},"
                        + "{'code':'top-up.minimum','value':'2'}]} | repeated-setting",
                "{'effective_from':'2027-01-01','settings':[{'code':'top-up.minimum'}]} | missing-field",
                "{'effective_from':'2027-01-01','steps':[{'code':'a','anchor':'moon','days':1,"
                        + "'act':'notice'}]} | invalid-anchor",
                "{'effective_from':'2027-01-01','steps':[{'code':'a','anchor':'due','days':1,"
                        + "'act':'shout'}]} | invalid-act"
            })
    void what_is_malformed_is_not_looked_at(String body, String code) {
        assertThat(set(body.replace('\'', '"')).answer().refusal()).isEqualTo("400 " + code);
        assertThat(asked).isNull();
    }

    @Test
    void a_day_that_is_none_is_named_with_its_place() {
        Asking.Answer answer = set("{\"effective_from\":\"2027-02-30\"}").answer();

        assertThat(answer.json().getString("about")).isEqualTo("effective_from");
        assertThat(answer.json().getString("pointer")).isEqualTo("/effective_from");
    }

    @ParameterizedTest
    @CsvSource({
        "due.days, 7, unknown-setting, due.days, /settings/1/code",
        "invoice.term, 61, invalid-setting, invoice.term, /settings/1/value",
        "withdrawal.refund-within, 31, refund-too-late, withdrawal.refund-within,"
                + " /settings/1/value",
        "'expiry.notices', '11,10,9,8,7,6,5,4,3,2,1', invalid-setting, expiry.notices,"
                + " /settings/1/value"
    })
    void a_setting_that_is_refused_is_named_with_its_place(
            String setting, String value, String code, String about, String pointer) {
        Asking.Answer answer =
                set(("{'effective_from':'2027-01-01','settings':["
                                        + "{'code':'order.paid-first','value':'on'},"
                                        + "{'code':'%s','value':'%s'}]}")
                                .formatted(setting, value)
                                .replace('\'', '"'))
                        .answer();

        assertThat(answer.refusal()).isEqualTo("400 " + code);
        assertThat(answer.json().getString("about")).isEqualTo(about);
        assertThat(answer.json().getString("pointer")).isEqualTo(pointer);
    }

    @Test
    void a_setting_of_before_that_can_no_longer_be_kept_is_named_without_a_place() {
        kept = Map.of(Setting.RENEWAL_NOTICES, "11,10,9,8,7,6,5,4,3,2,1");

        Asking.Answer answer = set("{\"effective_from\":\"2027-01-01\"}").answer();

        assertThat(answer.refusal()).isEqualTo("400 invalid-setting");
        assertThat(answer.json().getString("about")).isEqualTo("renewal.notices");
        assertThat(answer.json().getString("detail")).contains("renewal.notices");
        assertThat(answer.json().containsKey("pointer")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'code':'a','anchor':'due','act':'notice'} | missing-field | /steps/1/days",
                "{'code':'a','anchor':'issue','days':-1,'act':'notice'} | invalid-step-day | /steps/1"
            })
    void a_step_that_is_refused_is_told_by_its_place(String step, String code, String pointer) {
        Asking.Answer answer =
                set(("{'effective_from':'2027-01-01','steps':["
                                        + "{'code':'b','anchor':'due','days':1,'act':'notice'},"
                                        + step
                                        + "]}")
                                .replace('\'', '"'))
                        .answer();

        assertThat(answer.refusal()).isEqualTo("400 " + code);
        assertThat(answer.json().getString("pointer")).isEqualTo(pointer);
    }

    @Test
    void a_customer_neither_sees_nor_sets_policies() {
        assertThat(set("{\"effective_from\":\"2027-01-01\"}").as("anna").answer().refusal())
                .isEqualTo("403 staff-only");
        assertThat(api.get("/sellers/demo-fr/policies").answer().refusal())
                .isEqualTo("403 staff-only");
        assertThat(api.get("/policy-presets").answer().refusal()).isEqualTo("403 staff-only");
        assertThat(asked).isNull();
    }

    private Asking set(String body) {
        return api.post("/sellers/demo-fr/policies", body).as("staff");
    }
}
