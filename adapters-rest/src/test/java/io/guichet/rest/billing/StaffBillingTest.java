package io.guichet.rest.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice.Command;
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
            new Outcome.Credited(new DocumentReference("FRA00000001"), Money.euros("12.00"));
    private Command asked;

    StaffBillingTest() {
        api.with(
                        new CreditNotesResource(
                                command -> {
                                    asked = command;
                                    return outcome;
                                }))
                .with(
                        new SealsResource(
                                () ->
                                        List.of(
                                                new SeriesReport("demo-fr", "INVOICE", 3, "", ""),
                                                new SeriesReport(
                                                        "demo-fr",
                                                        "RECEIPT",
                                                        1,
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
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(
                new Outcome.AlreadyCredited(Optional.empty()), "409 invoice-already-credited");
        assertRefused(new Outcome.PaymentUnderWay(), "409 payment-under-way");
        assertRefused(new Outcome.NoSuchInvoice(), "422 no-such-invoice");
    }

    @Test
    void an_invoice_credited_before_is_answered_with_its_credit_note() {
        outcome = new Outcome.AlreadyCredited(Optional.of(new DocumentReference("FRA00000001")));

        Asking.Answer answer = credit(WRONG).answer();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().getString("credit_note")).isEqualTo("FRA00000001");
    }

    @Test
    void a_reason_is_one_line_that_can_be_printed() {
        assertThat(credit("{\"invoice\":\"FR1\",\"reason\":\" \"}").answer().refusal())
                .isEqualTo("400 invalid-reason");
        assertThat(credit("{\"invoice\":\"FR1\",\"reason\":\"a\\nb\"}").answer().refusal())
                .isEqualTo("400 invalid-reason");
        assertThat(credit("{\"reason\":\"a\"}").answer().refusal()).isEqualTo("400 missing-field");
    }

    @Test
    void staff_sees_the_first_broken_link_of_every_series() {
        Asking.Answer answer = api.get("/seals").as("staff").answer();

        assertThat(answer.json().getJsonArray("data").getJsonObject(0).getBoolean("whole"))
                .isTrue();
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
