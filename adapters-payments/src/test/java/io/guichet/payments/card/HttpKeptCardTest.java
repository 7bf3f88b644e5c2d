package io.guichet.payments.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.application.payment.port.CardProvider.Charge;
import io.guichet.application.payment.port.CardProvider.ChargeAnswer;
import io.guichet.application.payment.port.CardProvider.ProviderUnavailableException;
import io.guichet.application.payment.port.CardProvider.SavedCard;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.shared.ScriptedServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;

class HttpKeptCardTest {

    private static final PaymentId PAYMENT =
            new PaymentId(UUID.fromString("0191d2a4-5b6c-7d8e-9f00-112233445566"));
    private static final String CARD =
            "{\"brand\":\"visa\",\"last4\":\"4242\",\"exp_month\":12,\"exp_year\":2030,"
                    + "\"token\":\"tok_1\"}";

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
    void a_session_shows_the_card_it_kept() {
        api.answers(200, session("captured", CARD));

        assertThat(provider.find("cs_1").orElseThrow().card())
                .contains(
                        new SavedCard(
                                "tok_1", new CardFace("visa", "4242", YearMonth.of(2030, 12))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{\"brand\":\"visa\",\"last4\":\"4242\"}",
                "{\"brand\":\"visa\",\"last4\":\"4242\",\"token\":\"tok_1\"}",
                "{\"brand\":\"V!\",\"last4\":\"4242\",\"exp_month\":1,\"exp_year\":2030,\"token\":\"t\"}"
            })
    void what_is_no_kept_card_is_none_and_harms_no_session(String card) {
        api.answers(200, session("captured", card));

        assertThat(provider.find("cs_1").orElseThrow().card()).isEmpty();
    }

    @Test
    void charging_names_the_card_and_is_asked_for_under_the_payments_own_key() {
        api.answers(201, session("authorized", "null"));

        ChargeAnswer answer = charge();

        assertThat(answer)
                .isInstanceOfSatisfying(
                        ChargeAnswer.Authorized.class,
                        it -> assertThat(it.session().status()).isEqualTo(Status.AUTHORIZED));
        ScriptedServer.Asked asked = api.asked().getFirst();
        assertThat(asked.call()).isEqualTo("POST /card/v1/charges");
        assertThat(asked.header("Idempotency-Key")).isEqualTo(PAYMENT.toString());
        assertThat(asked.body())
                .isEqualTo(
                        "{\"card\":\"tok_1\",\"amount\":1234,\"currency\":\"EUR\","
                                + "\"client_reference_id\":\""
                                + PAYMENT
                                + "\",\"description\":\"FR00000042\"}");
    }

    @Test
    void a_bank_says_no_or_asks_the_customer() {
        api.answers(402, "{\"error\":{\"code\":\"card_declined\"}}");
        api.answers(402, "{\"error\":{\"code\":\"authentication_required\"}}");
        api.answers(404, "{\"error\":{\"code\":\"unknown_card\"}}");

        assertThat(charge()).isEqualTo(new ChargeAnswer.Declined());
        assertThat(charge()).isEqualTo(new ChargeAnswer.AuthenticationNeeded());
        assertThat(charge()).isEqualTo(new ChargeAnswer.Declined());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 404, 409, 429, 500, 503})
    void any_other_answer_leaves_open_what_came_of_it(int status) {
        api.answers(status, "{\"error\":{\"code\":\"oops\"}}");

        assertThatExceptionOfType(ProviderUnavailableException.class).isThrownBy(this::charge);
    }

    @Test
    void a_card_is_forgotten_once_and_for_all() {
        api.answers(204, "");
        api.answers(404, "{\"error\":{\"code\":\"unknown_card\"}}");
        api.answers(404, "<html>");

        provider.forget("tok_1");
        provider.forget("tok_1");

        assertThat(api.asked().getFirst().call()).isEqualTo("DELETE /card/v1/cards/tok_1");
        assertThatExceptionOfType(ProviderUnavailableException.class)
                .isThrownBy(() -> provider.forget("tok_1"));
        assertThatIllegalArgumentException().isThrownBy(() -> provider.forget("../x"));
    }

    private ChargeAnswer charge() {
        return provider.charge(new Charge(PAYMENT, Money.euros("12.34"), "FR00000042", "tok_1"));
    }

    private static String session(String status, String card) {
        return """
        {"id":"cs_1","url":"http://127.0.0.1:8090/card/checkout/cs_1","status":"%s",\
        "amount":1234,"currency":"EUR","card":%s,"refusal":null,\
        "client_reference_id":"0191d2a4-5b6c-7d8e-9f00-112233445566"}"""
                .formatted(status, card);
    }
}
