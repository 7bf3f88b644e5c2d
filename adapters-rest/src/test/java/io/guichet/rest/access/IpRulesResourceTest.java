package io.guichet.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.KeepIpRules;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class IpRulesResourceTest {

    private static final IpRules RULES =
            new IpRules(false, List.of(new IpRules.Rule("192.0.2.0/24", true, true)));
    private static final String BODY =
            "{\"others\":\"deny\",\"rules\":[{\"range\":\"192.0.2.0/24\",\"action\":\"allow\","
                    + "\"alert\":true}],\"even_if_locked_out\":true}";

    private final RestApi api = new RestApi();
    private KeepIpRules.Outcome outcome = new KeepIpRules.Outcome.Changed(RULES);
    private KeepIpRules.Command asked;

    IpRulesResourceTest() {
        api.with(new IpRulesResource(new Book(), api.caller));
    }

    @Test
    void rules_are_shown_and_changed_together() {
        Answer shown = api.get("/me/ip-rules").answer();
        assertThat(shown.json().getString("others")).isEqualTo("deny");
        assertThat(shown.json().getJsonArray("rules").getJsonObject(0).getString("action"))
                .isEqualTo("allow");

        assertThat(api.put("/me/ip-rules", BODY).answer().status()).isEqualTo(200);
        assertThat(asked.rules()).isEqualTo(RULES);
        assertThat(asked.evenIfLockedOut()).isTrue();
    }

    @Test
    void every_refusal_has_its_answer() {
        assertThat(api.put("/me/ip-rules", "{\"others\":\"deny\"}").answer().refusal())
                .isEqualTo("400 missing-field");
        outcome = new KeepIpRules.Outcome.LocksOut("198.51.100.7");
        assertThat(api.put("/me/ip-rules", BODY).answer().refusal()).isEqualTo("409 locks-you-out");
        outcome = new KeepIpRules.Outcome.TooMany();
        assertThat(api.put("/me/ip-rules", BODY).answer().refusal())
                .isEqualTo("409 too-many-ip-rules");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'range':'192.0.2.0/24'} | missing-field | /rules/1/action",
                "{'range':'192.0.2.0/24','action':'drop'} | invalid-action | /rules/1"
            })
    void a_rule_that_is_refused_is_told_by_its_place(String rule, String code, String pointer) {
        String rules = "{'range':'192.0.2.0/24','action':'allow'}," + rule;
        Answer answer =
                api.put(
                                "/me/ip-rules",
                                "{'others':'deny','rules':[%s]}"
                                        .formatted(rules)
                                        .replace('\'', '"'))
                        .answer();

        assertThat(answer.refusal()).isEqualTo("400 " + code);
        assertThat(answer.json().getString("pointer")).isEqualTo(pointer);
    }

    private final class Book implements KeepIpRules {

        @Override
        public IpRules show(ProfileId profile) {
            return RULES;
        }

        @Override
        public Outcome change(Command command) {
            asked = command;
            return outcome;
        }
    }
}
