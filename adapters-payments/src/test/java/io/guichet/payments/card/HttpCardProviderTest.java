package io.guichet.payments.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.payment.port.CardProvider.Checkout;
import io.guichet.application.payment.port.CardProvider.ProviderUnavailableException;
import io.guichet.application.payment.port.CardProvider.Session;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.shared.ScriptedServer;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

class HttpCardProviderTest {

    private static final PaymentId PAYMENT =
            new PaymentId(UUID.fromString("0191d2a4-5b6c-7d8e-9f00-112233445566"));

    private final ScriptedServer api = new ScriptedServer("/card");
    private final HttpCardProvider provider = providerAt(api.api());

    @AfterEach
    void close() {
        provider.close();
        api.close();
    }

    @Test
    void opening_a_page_says_all_the_provider_needs_to_know() {
        api.answers(201, session("open"));

        Session session = provider.open(checkout());

        assertThat(session)
                .isEqualTo(
                        new Session(
                                "cs_1",
                                "http://127.0.0.1:8090/card/checkout/cs_1",
                                PAYMENT,
                                Status.OPEN,
                                Money.euros("12.34")));
        ScriptedServer.Asked asked = api.asked().getFirst();
        assertThat(asked.call()).isEqualTo("POST /card/v1/checkout/sessions");
        assertThat(asked.authorization()).isEqualTo("Bearer sk_test");
        assertThat(asked.header("Idempotency-Key")).isEqualTo(PAYMENT.toString());
        assertThat(asked.body())
                .isEqualTo(
                        """
                        {"amount":1234,"currency":"EUR",\
                        "client_reference_id":"0191d2a4-5b6c-7d8e-9f00-112233445566",\
                        "description":"Facture \\"FR00000042\\"",\
                        "success_url":"https://guichet.example/paid",\
                        "cancel_url":"https://guichet.example/cancelled",\
                        "locale":"fr","expires_at":1772360130,"save_card":true}""");
    }

    @Test
    void a_page_opened_twice_is_the_same_page() {
        api.answers(201, session("open"));
        api.answers(200, session("open"));

        assertThat(provider.open(checkout())).isEqualTo(provider.open(checkout()));
    }

    @ParameterizedTest
    @CsvSource({
        "open, OPEN",
        "authorized, AUTHORIZED",
        "captured, CAPTURED",
        "refused, OPEN",
        "abandoned, ABANDONED",
        "expired, EXPIRED",
        "canceled, CANCELED",
        "charged_back, CHARGED_BACK"
    })
    void a_session_is_found_as_it_stands(String written, Status status) {
        api.answers(200, session(written));

        assertThat(provider.find("cs_1").orElseThrow().status()).isEqualTo(status);
        assertThat(api.asked().getFirst().call()).isEqualTo("GET /card/v1/checkout/sessions/cs_1");
    }

    @Test
    void a_session_the_provider_does_not_know_is_not_there() {
        api.answers(404, "{\"error\":{\"code\":\"not_found\"}}");

        assertThat(provider.find("cs_1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Not Found</html>",
                "{}",
                "{\"error\":\"not_found\"}",
                "{\"error\":{\"code\":\"no_route\"}}"
            })
    void not_found_by_anybody_else_is_no_answer(String body) {
        api.answers(404, body);

        assertUnavailable(() -> provider.find("cs_1"));
    }

    @Test
    void what_cannot_be_a_session_is_not_asked_for() {
        assertThat(provider.find("../secrets?x=")).isEmpty();
        assertThat(provider.find("")).isEmpty();
        assertThat(api.asked()).isEmpty();
    }

    @Test
    void capturing_takes_the_money() {
        api.answers(200, session("captured"));

        assertThat(provider.capture("cs_1").status()).isEqualTo(Status.CAPTURED);
        assertThat(api.asked().getFirst().call())
                .isEqualTo("POST /card/v1/checkout/sessions/cs_1/capture");
    }

    @Test
    void what_can_no_longer_be_captured_is_answered_as_it_stands() {
        api.answers(409, "{\"error\":{\"code\":\"not_authorized\"}}");
        api.answers(200, session("canceled"));

        assertThat(provider.capture("cs_1").status()).isEqualTo(Status.CANCELED);
    }

    @Test
    void a_capture_that_meets_another_one_is_answered_as_it_stands() {
        api.answers(409, "{\"error\":{\"code\":\"in_progress\"}}");
        api.answers(200, session("authorized"));

        assertThat(provider.capture("cs_1").status()).isEqualTo(Status.AUTHORIZED);
    }

    @Test
    void what_can_no_longer_be_cancelled_is_answered_as_it_stands() {
        api.answers(409, "{\"error\":{\"code\":\"captured\"}}");
        api.answers(200, session("captured"));

        assertThat(provider.cancel("cs_1").status()).isEqualTo(Status.CAPTURED);
        assertThat(api.asked().getFirst().call())
                .isEqualTo("POST /card/v1/checkout/sessions/cs_1/cancel");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 429, 500, 502, 503})
    void a_fault_of_the_provider_is_told_from_no_session(int status) {
        api.answers(status, "{\"error\":{\"code\":\"oops\",\"message\":\"no\"}}");

        assertUnavailable(() -> provider.find("cs_1")).withMessage("answered " + status + " oops");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>It works!</html>",
                "[]",
                "{",
                "{}",
                "{\"id\":\"cs_1\"}",
                "{\"error\":\"x\"}"
            })
    void garbage_is_no_answer(String garbage) {
        api.answers(200, garbage);

        assertUnavailable(() -> provider.find("cs_1"));
    }

    @ParameterizedTest
    @CsvSource({
        "1234, 12.34",
        "1234, 1e30",
        "1234, '\"1234\"'",
        "EUR, EURO",
        "EUR, XXX",
        "cs_1, c s",
        "0191d2a4, xyz",
        "open, melted",
        "http:, 'javascript:'"
    })
    void a_session_that_is_not_as_agreed_is_no_answer(String agreed, String written) {
        api.answers(200, session("open").replace(agreed, written));

        assertUnavailable(() -> provider.find("cs_1"));
    }

    @Test
    void silence_is_waited_for_so_long_and_no_longer() {
        api.staysSilent();

        assertGivenUp();
    }

    @Test
    void an_answer_that_never_ends_is_silence_too() {
        api.startsAndFallsSilent();

        assertGivenUp();
    }

    @Test
    void a_line_that_goes_dead_is_no_answer() {
        api.hangsUp();

        assertUnavailable(() -> provider.capture("cs_1"));
    }

    @Test
    void nobody_there_is_no_answer() {
        URI gone = api.api();
        api.close();

        try (HttpCardProvider lonely = providerAt(gone)) {
            assertUnavailable(() -> lonely.open(checkout()));
        }
    }

    @Test
    void a_closed_provider_leaves_no_thread() throws InterruptedException {
        api.answers(200, session("open"));
        HttpCardProvider closing = providerAt(api.api());
        closing.find("cs_1");
        long before = clients();

        closing.close();

        for (int i = 0; i < 100 && clients() >= before; i++) {
            Thread.sleep(20);
        }
        assertThat(clients()).isLessThan(before);
    }

    private void assertGivenUp() {
        try (HttpCardProvider hasty = providerAt(api.api(), Duration.ofMillis(300))) {
            assertUnavailable(() -> hasty.find("cs_1"));
        }
    }

    private static long clients() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("HttpClient-.*SelectorManager"))
                .count();
    }

    private static ThrowableAssertAlternative<ProviderUnavailableException> assertUnavailable(
            Supplier<?> call) {
        return assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(call::get);
    }

    private static Checkout checkout() {
        return new Checkout(
                PAYMENT,
                Money.euros("12.34"),
                "Facture \"FR00000042\"",
                Language.FR,
                Instant.parse("2026-03-01T10:15:30Z"),
                true);
    }

    private static String session(String status) {
        return """
        {"id":"cs_1","url":"http://127.0.0.1:8090/card/checkout/cs_1","status":"%s",\
        "amount":1234,"currency":"EUR",\
        "client_reference_id":"0191d2a4-5b6c-7d8e-9f00-112233445566",\
        "card":null,"refusal":null}"""
                .formatted(status);
    }

    private static HttpCardProvider providerAt(URI api) {
        return providerAt(api, Duration.ofSeconds(10));
    }

    private static HttpCardProvider providerAt(URI api, Duration toAnswer) {
        URI publicUrl = URI.create("https://guichet.example/");
        CardSettings settings = new CardSettings(api, "sk_test", "whsec", publicUrl);
        Duration toConnect = Duration.ofSeconds(5);
        return new HttpCardProvider(settings, Clock.systemUTC(), toConnect, toAnswer);
    }
}
