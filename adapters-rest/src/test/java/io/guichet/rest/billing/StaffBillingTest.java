package io.guichet.rest.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice.Command;
import io.guichet.application.billing.CreditInvoice.LinePart;
import io.guichet.application.billing.CreditInvoice.Outcome;
import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class StaffBillingTest {

    private static final String WRONG =
            "{\"invoice\":\"FR00000001\",\"reason\":\" Wrong address \"}";

    private final RestApi api = new RestApi();
    private Outcome outcome =
            new Outcome.Credited(
                    new DocumentReference("FRA00000001"),
                    Money.euros("12.00"),
                    Money.euros("2.00"));
    private Command asked;

    StaffBillingTest() {
        api.with(
                        new CreditNotesResource(
                                command -> {
                                    asked = command;
                                    return outcome;
                                },
                                api.requestKey))
                .with(
                        new SealsResource(
                                () ->
                                        List.of(
                                                new SeriesReport(
                                                        "demo-fr", "INVOICE", 3, 1, "", ""),
                                                new SeriesReport(
                                                        "demo-fr",
                                                        "RECEIPT",
                                                        1,
                                                        0,
                                                        "FRR00000002",
                                                        "content changed"))));
    }

    @Test
    void staff_credits_an_invoice() {
        Asking.Answer answer = credit(WRONG).answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/invoices/FRA00000001");
        assertThat(answer.json().getString("corrects")).isEqualTo("FR00000001");
        assertThat(asked.reason()).isEqualTo("Wrong address");
        assertThat(asked.parts()).isEmpty();
        assertThat(answer.json().getJsonObject("amount").getString("amount")).isEqualTo("12.00");
        assertThat(answer.json().getJsonObject("to_credit").getString("amount")).isEqualTo("2.00");
    }

    @Test
    void staff_credits_parts_of_lines() {
        String parts =
                """
                {"invoice":"FR00000001","reason":"Too much","lines":[
                  {"line":1,"net":{"amount":"5.00","currency":"EUR"}},{"line":3}]}
                """;

        assertThat(credit(parts).answer().status()).isEqualTo(201);

        assertThat(asked.parts())
                .containsExactly(
                        new LinePart(1, Optional.of(Money.euros("5.00"))),
                        new LinePart(3, Optional.empty()));
    }

    @Test
    void an_empty_choice_of_lines_is_not_the_whole_invoice() {
        Asking.Answer answer =
                credit("{\"invoice\":\"FR00000001\",\"reason\":\"Wrong\",\"lines\":[]}").answer();

        assertThat(answer.refusal()).isEqualTo("400 missing-field");
        assertThat(answer.json().getString("pointer")).isEqualTo("/lines/0");
        assertThat(asked).isNull();
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(
                new Outcome.AlreadyCredited(Optional.empty()), "409 invoice-already-credited");
        assertRefused(new Outcome.PaymentUnderWay(), "409 payment-under-way");
        assertRefused(new Outcome.NoSuchInvoice(), "422 no-such-invoice");
        assertRefused(new Outcome.RequestReused(), "422 idempotency-key-reused");
        assertRefused(new Outcome.NoSuchLine(4), "422 no-such-line");
        assertRefused(new Outcome.TooMuch(1, Money.euros("3.00")), "422 credit-exceeds-line");
    }

    @Test
    void an_invoice_credited_before_is_answered_with_its_credit_note() {
        outcome = new Outcome.AlreadyCredited(Optional.of(new DocumentReference("FRA00000001")));

        Asking.Answer answer = credit(WRONG).answer();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().getString("credit_note")).isEqualTo("FRA00000001");
    }

    @Test
    void what_is_left_of_a_line_is_told_as_money() {
        outcome = new Outcome.TooMuch(1, Money.euros("3.00"));

        Asking.Answer answer = credit(WRONG).answer();

        assertThat(answer.json().getJsonObject("left").getString("amount")).isEqualTo("3.00");
        assertThat(answer.json().getString("detail")).contains("line 1", "€3.00");
    }

    @Test
    void one_that_was_replaced_is_answered_with_what_stands_in_its_place() {
        outcome = new Outcome.AlreadyReplaced(new DocumentReference("FR00000002"));

        Asking.Answer answer = credit(WRONG).answer();

        assertThat(answer.refusal()).isEqualTo("409 invoice-already-replaced");
        assertThat(answer.json().getString("replaced_by")).isEqualTo("FR00000002");
    }

    @Test
    void a_reason_is_one_line_that_can_be_printed() {
        assertThat(credit("{\"invoice\":\"FR1\",\"reason\":\" \"}").answer().refusedField())
                .isEqualTo("400 invalid-reason /reason");
        assertThat(credit("{\"invoice\":\"FR1\",\"reason\":\"a\\nb\"}").answer().refusedField())
                .isEqualTo("400 invalid-reason /reason");
        assertThat(credit("{\"reason\":\"a\"}").answer().refusal()).isEqualTo("400 missing-field");
    }

    @Test
    void staff_sees_the_first_broken_link_of_every_series() {
        Asking.Answer answer = api.get("/seals").as("staff").answer();

        assertThat(answer.json().getJsonArray("data").getJsonObject(0).getBoolean("whole"))
                .isTrue();
        assertThat(answer.json().getJsonArray("data").getJsonObject(0).getInt("erased"))
                .isEqualTo(1);
        assertThat(answer.json().getJsonArray("data").getJsonObject(1).getString("broken_at"))
                .isEqualTo("FRR00000002");
    }

    @Test
    void customers_may_not() {
        assertThat(credit(WRONG).as("anna").answer().refusal()).isEqualTo("403 staff-only");
        assertThat(api.get("/seals").answer().refusal()).isEqualTo("403 staff-only");
        assertThat(asked).isNull();
    }

    private void assertRefused(Outcome refused, String refusal) {
        outcome = refused;
        assertThat(credit(WRONG).answer().refusal()).isEqualTo(refusal);
    }

    private Asking credit(String body) {
        return api.post("/credit-notes", body).as("staff");
    }
}
