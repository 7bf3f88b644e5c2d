package io.guichet.rest.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.PayOrder.Outcome;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderPaymentResourceTest {

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Paid(Paid.payment(), Money.euros("8.00"));
    private PayOrder.Command asked;

    OrderPaymentResourceTest() {
        api.with(
                new OrderPaymentResource(
                        command -> {
                            asked = command;
                            return outcome;
                        },
                        api.requestKey,
                        api.caller));
    }

    @Test
    void credit_pays_the_order() {
        Answer answer = pay("{\"method\":\"credit\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/payments/" + Paid.ID);
        assertThat(answer.json().getJsonObject("credit_left").getString("amount"))
                .isEqualTo("8.00");
        assertThat(asked.order()).isEqualTo(new OrderNumber(7));
        assertThat(asked.means()).isEqualTo(new PayOrder.Means.Credit());
    }

    @Test
    void a_card_pays_on_a_page() {
        outcome = new Outcome.Started(Paid.open(new CardPurpose.PayOrder(new OrderNumber(7))));

        Answer answer = pay("{\"method\":\"card\",\"save_card\":true}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("purpose")).isEqualTo("order");
        assertThat(answer.json().getString("order")).isEqualTo("7");
        assertThat(asked.means()).isEqualTo(new PayOrder.Means.Card(true));
    }

    @Test
    void the_kept_card_pays_by_itself_or_on_a_page() {
        outcome = new Outcome.Charged(Paid.open(new CardPurpose.PayOrder(new OrderNumber(7))));
        assertThat(pay("{\"method\":\"kept_card\"}").status()).isEqualTo(201);
        assertThat(asked.means()).isEqualTo(new PayOrder.Means.KeptCard());

        outcome = new Outcome.CardDeclined();
        assertThat(pay("{\"method\":\"kept_card\"}").refusal()).isEqualTo("409 card-declined");
        outcome = new Outcome.NoUsableCard();
        assertThat(pay("{\"method\":\"kept_card\"}").refusal()).isEqualTo("409 no-kept-card");
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(new Outcome.AlreadyPaid(), "409 order-already-paid");
        assertRefused(new Outcome.AdvanceNotPaid(), "409 advance-not-paid");
        assertRefused(new Outcome.PaymentUnderWay(), "409 order-being-paid");
        assertRefused(new Outcome.OrderOver(), "409 order-over");
        assertRefused(new Outcome.PriceChanged(), "409 order-outdated");
        assertRefused(
                new Outcome.CreditTooLow(Money.euros("5.00"), Money.euros("7.00")),
                "409 credit-too-low");
        assertRefused(new Outcome.NoSuchOrder(), "404 no-such-order");
        assertRefused(new Outcome.ProviderUnavailable(), "503 card-provider-unavailable");
        assertRefused(new Outcome.PaymentIdReused(), "422 idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; missing-field /method",
                "{\"method\":\"cash\"}; invalid-method /method",
                "{\"method\":\"credit\",\"save_card\":true}; credit-saves-no-card"
            })
    void a_malformed_payment_is_refused(String body, String code) {
        assertThat(pay(body).refusedField().strip()).isEqualTo("400 " + code);
        assertThat(asked).isNull();
    }

    private void assertRefused(Outcome refusal, String code) {
        outcome = refusal;
        assertThat(pay("{\"method\":\"credit\"}").refusal()).isEqualTo(code);
    }

    private Answer pay(String body) {
        return api.post("/orders/7/payment", body).answer();
    }
}
