package io.guichet.rest.publicsector;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.publicsector.GiveEngagementNumber;
import io.guichet.application.publicsector.KeepServiceCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.publicsector.Deposits;
import io.guichet.domain.reform.Transmission;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.Fixtures;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/** What a public body gives for its invoices. */
class PublicSectorResourcesTest {

    private static final Transmission DEPOSIT =
            Deposits.of(Fixtures.invoice("FR00000042"), RestApi.NOON);

    private final RestApi api = new RestApi();
    private GiveEngagementNumber.Outcome given = new GiveEngagementNumber.Outcome.Given(DEPOSIT);
    private String number = "";
    private Optional<String> code = Optional.of("DSI");
    private boolean isPublicBody = true;

    PublicSectorResourcesTest() {
        api.with(
                        new EngagementNumberResource(
                                (customer, invoice, text) -> {
                                    number = customer + " " + invoice + " " + text;
                                    return given;
                                },
                                api.caller))
                .with(new ServiceCodeResource(new Codes(), api.caller));
    }

    @Test
    void the_number_is_given_on_the_invoice() {
        Asking.Answer answer = give(" EJ-1 ");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json())
                .hasToString(
                        "{\"changed_at\":\"2026-03-01T12:00:00Z\",\"missing\":null,"
                                + "\"state\":\"waiting\",\"status\":null}");
        assertThat(number).isEqualTo(RestApi.ANNA.number() + " FR00000042 EJ-1");
    }

    @Test
    void every_refusal_has_its_answer() {
        given = new GiveEngagementNumber.Outcome.TooLate(DEPOSIT.taken("CPP1", RestApi.NOON));
        assertThat(give("EJ-1").refusal()).isEqualTo("409 deposit-under-way");
        assertThat(give("EJ-1").json().getString("state")).isEqualTo("sent");
        given = new GiveEngagementNumber.Outcome.NotDeposited();
        assertThat(give("EJ-1").refusal()).isEqualTo("409 no-deposit");
        given = new GiveEngagementNumber.Outcome.NoSuchInvoice();
        assertThat(give("EJ-1").refusal()).isEqualTo("404 no-such-invoice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "123456789012345678901234567890123456789012345678901"})
    void a_number_is_one_line_of_up_to_fifty_characters(String wrong) {
        assertThat(give(wrong).refusal()).isEqualTo("400 invalid-engagement-number");
        assertThat(number).isEmpty();
    }

    @Test
    void the_code_is_shown_kept_and_removed() {
        assertThat(api.get("/service-code").answer().json())
                .hasToString("{\"service_code\":\"DSI\"}");
        assertThat(keep("{\"service_code\":\" SI 2 \"}").json())
                .hasToString("{\"service_code\":\"SI 2\"}");
        assertThat(code).contains("SI 2");
        assertThat(api.delete("/service-code").answer().status()).isEqualTo(204);
        assertThat(api.get("/service-code").answer().json()).hasToString("{\"service_code\":null}");
    }

    @Test
    void a_code_is_refused_if_it_is_none_or_of_somebody_else() {
        assertThat(keep("{\"service_code\":\"\"}").refusal()).isEqualTo("400 invalid-service-code");
        isPublicBody = false;
        assertThat(keep("{\"service_code\":\"DSI\"}").refusal()).isEqualTo("409 not-a-public-body");
        assertThat(api.delete("/service-code").answer().refusal())
                .isEqualTo("409 not-a-public-body");
    }

    private Asking.Answer give(String text) {
        String body = "{\"engagement_number\":\"" + text + "\"}";
        return api.put("/invoices/FR00000042/engagement-number", body).answer();
    }

    private Asking.Answer keep(String body) {
        return api.put("/service-code", body).answer();
    }

    private final class Codes implements KeepServiceCode {

        @Override
        public Optional<String> serviceCode(CustomerNumber customer) {
            return code;
        }

        @Override
        public Outcome keep(CustomerNumber customer, String wanted) {
            if (!isPublicBody) {
                return new Outcome.NotPublicBody();
            }
            code = Optional.of(wanted).filter(text -> !text.isEmpty());
            return new Outcome.Kept(wanted);
        }
    }
}
