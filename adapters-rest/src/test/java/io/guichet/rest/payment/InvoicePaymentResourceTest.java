package io.guichet.rest.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayFromCredit.Outcome;
import io.guichet.application.payment.PayFromCredit.Share;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class InvoicePaymentResourceTest {

    private static final String CREDIT = "{\"method\":\"credit\"}";
    private static final String CARD = "{\"method\":\"card\"}";

    private final RestApi api = new RestApi();
    private final List<PayFromCredit.Command> fromCredit = new ArrayList<>();
    private final List<PayByCard.Command> byCard = new ArrayList<>();
    private Outcome credit =
            new Outcome.Paid(Paid.payment(), Money.euros("0.00"), Money.euros("8.00"));
    private PayByCard.Outcome card =
            new PayByCard.Outcome.Started(Paid.open(new CardPurpose.PayInvoice(Paid.INVOICE)));

    InvoicePaymentResourceTest() {
        api.with(
                new InvoicePaymentResource(
                        command -> {
                            fromCredit.add(command);
                            return credit;
                        },
                        command -> {
                            byCard.add(command);
                            return card;
                        },
                        api.requestKey,
                        api.caller));
    }

    @Test
    void credit_pays_the_invoice() {
        Answer answer = pay(CREDIT);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/payments/" + Paid.ID);
        assertThat(answer.json().getJsonObject("credit_left").getString("amount"))
                .isEqualTo("8.00");
        assertThat(answer.json().getJsonObject("payment").getJsonArray("invoices")).hasSize(1);
        assertThat(fromCredit.getFirst().customer()).isEqualTo(RestApi.ANNA.number());
        assertThat(fromCredit.getFirst().invoice()).isEqualTo(Paid.INVOICE);
        assertThat(fromCredit.getFirst().share()).isEqualTo(new Share.Everything());
    }

    @Test
    void a_part_may_be_paid_from_credit() {
        pay("{\"method\":\"credit\",\"amount\":{\"amount\":\"5\",\"currency\":\"EUR\"}}");

        assertThat(fromCredit.getFirst().share()).isEqualTo(new Share.Part(Money.euros("5.00")));
    }

    @Test
    void asking_twice_with_one_key_asks_the_core_once() {
        api.post("/invoices/FR00000001/payment", CREDIT).key("k1").answer();
        Answer again = api.post("/invoices/FR00000001/payment", CREDIT).key("k1").answer();

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(fromCredit).hasSize(1);
    }

    @Test
    void every_refusal_of_credit_has_its_answer() {
        assertCredit(new Outcome.AlreadyPaid(), "409 invoice-already-paid");
        assertCredit(new Outcome.WrittenOff(), "409 invoice-written-off");
        assertCredit(new Outcome.PaymentUnderWay(), "409 payment-under-way");
        assertCredit(
                new Outcome.CreditTooLow(Money.euros("5.00"), Money.euros("7.00")),
                "409 credit-too-low");
        assertCredit(new Outcome.WrongAmount(Money.euros("12.00")), "422 wrong-amount");
        assertCredit(new Outcome.NoSuchInvoice(), "404 no-such-invoice");
        assertCredit(new Outcome.PaymentIdReused(), "422 idempotency-key-reused");
    }

    @Test
    void too_little_credit_is_told_in_words_and_in_numbers() {
        credit = new Outcome.CreditTooLow(Money.euros("5.00"), Money.euros("7.00"));

        Answer answer = pay(CREDIT);

        assertThat(answer.json().getString("detail"))
                .isEqualTo("Votre crédit est de 5,00\u00a0€\u00a0; il manque 7,00\u00a0€.");
        assertThat(answer.json().getJsonObject("missing").getString("amount")).isEqualTo("7.00");
    }

    @Test
    void a_card_is_paid_with_on_the_providers_page() {
        Answer answer = pay(CARD);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/card-payments/" + Paid.ID);
        assertThat(answer.json().getString("checkout_url"))
                .isEqualTo("https://card.example/checkout/cs_1");
        assertThat(answer.json().getString("invoice")).isEqualTo("FR00000001");
        assertThat(byCard.getFirst().invoice()).isEqualTo(Paid.INVOICE);
    }

    @Test
    void every_refusal_of_a_card_payment_has_its_answer() {
        assertCard(new PayByCard.Outcome.AlreadyPaid(), "409 invoice-already-paid");
        assertCard(new PayByCard.Outcome.WrittenOff(), "409 invoice-written-off");
        assertCard(new PayByCard.Outcome.PaymentUnderWay(), "409 payment-under-way");
        assertCard(new PayByCard.Outcome.NoSuchInvoice(), "404 no-such-invoice");
        assertCard(new PayByCard.Outcome.ProviderUnavailable(), "503 card-provider-unavailable");
        assertCard(new PayByCard.Outcome.PaymentIdReused(), "422 idempotency-key-reused");
    }

    @Test
    void what_may_be_tried_again_says_when() {
        card = new PayByCard.Outcome.ProviderUnavailable();

        assertThat(pay(CARD).header("Retry-After")).isEqualTo("60");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; missing-field /method",
                "{\"method\":\"cash\"}; invalid-method /method",
                "{\"method\":\"credit\",\"amount\":\"5\"}; wrong-type /amount",
                "{\"method\":\"credit\",\"amount\":{\"amount\":\"5\"}}; unknown-currency /amount/currency",
                "{\"method\":\"card\",\"amount\":{\"amount\":\"5\",\"currency\":\"EUR\"}};"
                        + " card-pays-all"
            })
    void a_malformed_payment_is_refused(String body, String code) {
        assertThat(pay(body).refusedField().strip()).isEqualTo("400 " + code);
        assertThat(fromCredit).isEmpty();
        assertThat(byCard).isEmpty();
    }

    private void assertCredit(Outcome outcome, String refusal) {
        credit = outcome;
        assertThat(pay(CREDIT).refusal()).isEqualTo(refusal);
    }

    private void assertCard(PayByCard.Outcome outcome, String refusal) {
        card = outcome;
        assertThat(pay(CARD).refusal()).isEqualTo(refusal);
    }

    private Answer pay(String body) {
        return api.post("/invoices/FR00000001/payment", body).answer();
    }
}
