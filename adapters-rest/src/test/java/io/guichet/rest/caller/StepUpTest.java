package io.guichet.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.factor.Tried;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** What takes a second factor, asked of every operation there is. */
class StepUpTest {

    private static final String CODE = "Guichet-Second-Factor";

    private final RestApi api = new RestApi();

    @BeforeEach
    void everything() throws IOException {
        for (Class<?> resource : OperationsTest.resources()) {
            api.with(PermissionMatrixTest.made(resource));
        }
        api.factors.asks = true;
    }

    @Test
    void whoever_has_a_second_factor_confirms_it_before_these() {
        assertThat(refused("step-up-required"))
                .containsExactlyInAnyOrder(
                        "DELETE /accounts/{name}",
                        "DELETE /chat-links/{id}",
                        "DELETE /invitations/{id}",
                        "DELETE /me/permissions/{customer}",
                        "DELETE /me/phone",
                        "DELETE /me/recovery",
                        "DELETE /permissions/{profile}",
                        "DELETE /tokens/{id}",
                        "GET /me/export",
                        "POST /accounts/{name}/transfer",
                        "POST /chat-links",
                        "POST /chat-links/{id}/confirmation",
                        "POST /customer/contact-changes",
                        "POST /customer/handover",
                        "POST /invitations",
                        "POST /refunds",
                        "POST /me/deletion",
                        "POST /me/second-factors",
                        "POST /mandates",
                        "POST /tokens",
                        "PUT /customer",
                        "PUT /me/ip-rules",
                        "PUT /me/phone",
                        "PUT /permissions/{profile}",
                        "PUT /services/{id}/cancellation",
                        "PUT /tokens/{id}/disabled");
    }

    @Test
    void whoever_has_none_may_do_all_but_these() {
        api.factors.enrolled = false;

        assertThat(refused("second-factor-missing")).containsExactly("POST /tokens");
        assertThat(refused("step-up-required")).isEmpty();
    }

    @Test
    void permissions_that_were_given_with_a_second_factor_take_it_everywhere() {
        api.factors.enrolled = false;

        assertThat(api.get("/balance").as("holder billing!").answer().refusal())
                .isEqualTo("403 second-factor-missing");
        api.factors.enrolled = true;
        assertThat(api.get("/balance").as("holder billing!").answer().refusal())
                .isEqualTo("403 step-up-required");
        assertThat(told(api.get("/balance").as("holder billing"))).isNotEqualTo("step-up-required");
    }

    @Test
    void a_code_that_comes_along_is_good_for_the_request() {
        assertThat(told(api.delete("/tokens/1").header(CODE, "123456")))
                .isNotEqualTo("step-up-required");
    }

    @Test
    void a_wrong_code_is_told_with_the_tries_left_and_a_lock_with_its_end() {
        Asking.Answer wrong = api.delete("/tokens/1").header(CODE, "1").answer();
        assertThat(wrong.refusal()).isEqualTo("403 wrong-factor-code");
        assertThat(wrong.json().getInt("tries_left")).isEqualTo(4);

        api.factors.tried = new Tried.Locked(RestApi.NOON);
        Asking.Answer locked = api.delete("/tokens/1").header(CODE, "1").answer();
        assertThat(locked.refusal()).isEqualTo("403 second-factor-locked");
        assertThat(locked.json().getString("until")).isEqualTo(RestApi.NOON.toString());
    }

    private Set<String> refused(String code) {
        Set<String> refused = new TreeSet<>();
        Operations.listed().stream()
                .map(Operation::read)
                .filter(operation -> told(ask(operation)).equals(code))
                .forEach(operation -> refused.add(operation.key()));
        return refused;
    }

    private Asking ask(Operation operation) {
        String path = operation.path().replaceAll("\\{[^}]*}", "10001");
        return switch (operation.method()) {
            case "GET" -> api.get(path);
            case "DELETE" -> api.delete(path);
            case "PUT" -> api.put(path, "{}");
            default -> api.post(path, "{}");
        };
    }

    private static String told(Asking asking) {
        return PermissionMatrixTest.code(asking.answer());
    }
}
