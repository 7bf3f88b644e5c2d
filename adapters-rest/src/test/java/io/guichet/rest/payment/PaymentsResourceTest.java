package io.guichet.rest.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.RenderDocument;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.payment.query.ShowMoneyBack.MoneyBack;
import io.guichet.application.payment.query.ShowSettlements;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.rest.billing.Documents;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PaymentsResourceTest {

    private static final String OTHER = "00000000-0000-0000-0000-000000000099";

    private final RestApi api = new RestApi();
    private final OnePayment payments = new OnePayment();
    private final OneStory story = new OneStory();
    private Map<PaymentId, MoneyBack> back = Map.of();

    PaymentsResourceTest() {
        Documents documents =
                new Documents(
                        command ->
                                new RenderDocument.Outcome.Rendered(
                                        new RenderedDocument(
                                                command.reference(),
                                                command.format(),
                                                "abc",
                                                new byte[] {1})));
        api.with(
                        new PaymentsResource(
                                payments, this::back, story, documents, api.lists, api.caller))
                .with(
                        new CardPaymentsResource(
                                (customer, id) ->
                                        id.equals(Paid.ID)
                                                ? Optional.of(Paid.open(new CardPurpose.TopUp()))
                                                : Optional.empty(),
                                api.caller));
    }

    @Test
    void payments_are_listed_each_with_the_invoices_it_settled() {
        Answer answer = api.get("/payments").answer();
        api.get("/payments?cursor=" + answer.json().getString("next_cursor")).answer();

        assertThat(answer.json().getJsonArray("data").getJsonObject(0).getJsonArray("invoices"))
                .hasToString(
                        "[{\"amount\":{\"amount\":\"12.00\",\"currency\":\"EUR\"},"
                                + "\"invoice\":\"FR00000001\"}]");
        assertThat(payments.after)
                .isEqualTo(new ListPayments.PaymentPosition(RestApi.NOON, Paid.ID.value()));
    }

    @Test
    void one_payment_is_shown() {
        assertThat(api.get("/payments/" + Paid.ID).answer().json().getString("receipt"))
                .isEqualTo("FRR00000001");
        assertThat(api.get("/payments/" + OTHER).answer().refusal())
                .isEqualTo("404 no-such-payment");
        assertThat(api.get("/payments/42").answer().refusal()).isEqualTo("400 invalid-id");
    }

    @Test
    void a_payment_that_stayed_says_so() {
        JsonObject json = api.get("/payments/" + Paid.ID).answer().json();

        assertThat(json.getJsonObject("refunded").getString("amount")).isEqualTo("0.00");
        assertThat(json.isNull("reversed")).isTrue();
        assertThat(json.isNull("reversal")).isTrue();
        assertThat(json.getJsonArray("settlements")).isEmpty();
    }

    @Test
    void what_became_of_a_payment_is_shown_by_day_and_vat_rate() {
        back =
                Map.of(
                        Paid.ID,
                        new MoneyBack(
                                Money.euros("2.00"),
                                Money.euros("0.00"),
                                Money.euros("0.00"),
                                Optional.of(ReversalReason.CHARGEBACK)));
        story.reversed();

        JsonObject json = api.get("/payments/" + Paid.ID).answer().json();
        JsonObject row = api.get("/payments").answer().json().getJsonArray("data").getJsonObject(0);

        assertThat(json.getJsonArray("settlements").getJsonObject(0))
                .hasToString(
                        "{\"amount\":{\"amount\":\"-10.00\",\"currency\":\"EUR\"},"
                                + "\"date\":\"2026-03-01\",\"invoice\":\"FR00000001\","
                                + "\"kind\":\"payment_reversed\","
                                + "\"tax\":{\"amount\":\"-1.67\",\"currency\":\"EUR\"},"
                                + "\"vat\":{\"category\":\"S\",\"percent\":\"20\"}}");
        assertThat(json.getJsonObject("reversal").getJsonArray("reopened")).hasSize(1);
        assertThat(List.of(json, row))
                .allSatisfy(
                        shown -> {
                            assertThat(shown.getString("reversed")).isEqualTo("chargeback");
                            assertThat(shown.getJsonObject("refunded").getString("amount"))
                                    .isEqualTo("2.00");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', application/pdf, FRR00000001.pdf",
        "?format=html, text/html;charset=UTF-8, FRR00000001.html",
        "?format=pdf, application/pdf, FRR00000001.pdf"
    })
    void a_receipt_can_be_kept(String query, String type, String file) {
        Answer answer = api.get("/payments/" + Paid.ID + "/receipt" + query).answer();

        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.header("Content-Disposition")).contains(file);
    }

    @Test
    void a_receipt_is_refused_in_other_forms_and_for_other_payments() {
        String receipt = "/payments/" + Paid.ID + "/receipt";
        assertThat(api.get(receipt + "?format=json").answer().refusal())
                .isEqualTo("400 invalid-format");
        assertThat(api.get(receipt).header("Accept", "image/png").answer().refusal())
                .isEqualTo("406 not-acceptable");
        assertThat(api.get("/payments/" + OTHER + "/receipt").answer().refusal())
                .isEqualTo("404 no-such-payment");
    }

    @Test
    void a_card_payment_tells_how_it_stands() {
        assertThat(api.get("/card-payments/" + Paid.ID).answer().json().getString("state"))
                .isEqualTo("open");
        assertThat(api.get("/card-payments/" + OTHER).answer().refusal())
                .isEqualTo("404 no-such-payment");
    }

    private Map<PaymentId, MoneyBack> back(
            CustomerNumber customer, Collection<PaymentId> payments) {
        return payments.contains(Paid.ID) ? back : Map.of();
    }

    private static final class OneStory implements ShowSettlements {

        private Optional<PaymentReversal> reversal = Optional.empty();

        void reversed() {
            reversal =
                    Optional.of(
                            new PaymentReversal(
                                    Paid.ID,
                                    RestApi.ANNA.number(),
                                    ReversalReason.CHARGEBACK,
                                    Money.euros("10.00"),
                                    List.of(new Allocation(Paid.INVOICE, Money.euros("10.00"))),
                                    RestApi.NOON));
        }

        @Override
        public List<Line> of(CustomerNumber customer, PaymentId payment) {
            return reversal.stream()
                    .map(
                            known ->
                                    new Line(
                                            LocalDate.parse("2026-03-01"),
                                            EntryKind.PAYMENT_REVERSED,
                                            Paid.INVOICE,
                                            VatRate.standard("20"),
                                            known.amount().negated(),
                                            Money.euros("-1.67")))
                    .toList();
        }

        @Override
        public Optional<PaymentReversal> reversalOf(CustomerNumber customer, PaymentId payment) {
            return reversal;
        }
    }

    private static final class OnePayment implements ListPayments {

        private PaymentPosition after;

        @Override
        public Page<Payment> list(CustomerNumber customer, PaymentPosition from, int limit) {
            after = from;
            return new Page<>(List.of(Paid.payment()), true);
        }

        @Override
        public Optional<Payment> find(CustomerNumber customer, PaymentId id) {
            return id.equals(Paid.ID) ? Optional.of(Paid.payment()) : Optional.empty();
        }
    }
}
