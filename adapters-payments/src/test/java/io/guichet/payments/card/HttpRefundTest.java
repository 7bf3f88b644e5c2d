package io.guichet.payments.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.payment.port.CardProvider.ProviderUnavailableException;
import io.guichet.application.payment.port.CardProvider.RefundAnswer;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.RefundId;
import io.guichet.payments.shared.ShortText;
import io.guichet.testing.shared.ScriptedServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

class HttpRefundTest {

    private static final RefundId REFUND =
            new RefundId(UUID.fromString("0191d2a4-5b6c-7d8e-9f00-aabbccddeeff"));

    private final ScriptedServer api = new ScriptedServer("/card");
    private final HttpCardProvider provider =
            new HttpCardProvider(
                    new CardSettings(
                            api.api(), "sk_test", "whsec", URI.create("https://guichet.example")),
                    Clock.systemUTC());

    @AfterEach
    void close() {
        provider.close();
        api.close();
    }

    @Test
    void a_refund_names_its_amount_and_is_asked_for_under_its_own_key() {
        api.answers(201, SESSION);

        assertThat(refund()).isEqualTo(RefundAnswer.SENT);

        ScriptedServer.Asked asked = api.asked().getFirst();
        assertThat(asked.call()).isEqualTo("POST /card/v1/checkout/sessions/cs_1/refunds");
        assertThat(asked.header("Idempotency-Key")).isEqualTo(REFUND.toString());
        assertThat(asked.body()).isEqualTo("{\"amount\":400,\"currency\":\"EUR\"}");
    }

    @Test
    void a_conflict_means_that_nothing_was_sent() {
        api.answers(409, "{\"error\":{\"code\":\"charged_back\"}}");

        assertThat(refund()).isEqualTo(RefundAnswer.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 404, 429, 500, 503})
    void any_other_answer_leaves_open_whether_it_was_sent(int status) {
        api.answers(status, "{\"error\":{\"code\":\"oops\"}}");

        assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(this::refund);
    }

    @Test
    void an_answer_longer_than_there_is_to_say_is_none() {
        api.answers(201, SESSION + " ".repeat(ShortText.LONGEST - SESSION.length()));
        assertThat(refund()).isEqualTo(RefundAnswer.SENT);

        api.answers(201, SESSION + " ".repeat(ShortText.LONGEST));
        assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(this::refund);
    }

    private static final String SESSION =
            """
            {"id":"cs_1","url":"http://127.0.0.1:8090/card/checkout/cs_1","status":"captured",\
            "amount":1234,"currency":"EUR","card":{"brand":"visa","last4":"4242"},"refusal":null,\
            "client_reference_id":"0191d2a4-5b6c-7d8e-9f00-112233445566"}""";

    private RefundAnswer refund() {
        return provider.refund("cs_1", REFUND, Money.euros("4.00"));
    }
}
