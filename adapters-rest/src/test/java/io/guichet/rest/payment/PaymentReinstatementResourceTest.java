package io.guichet.rest.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.ReinstatePayment.Command;
import io.guichet.application.payment.ReinstatePayment.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

class PaymentReinstatementResourceTest {

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Reinstated(Paid.payment());
    private Command command;

    PaymentReinstatementResourceTest() {
        api.with(
                new PaymentReinstatementResource(
                        asked -> {
                            command = asked;
                            return outcome;
                        }));
    }

    @Test
    void staff_writes_down_that_a_bank_gave_up_all_that_it_took() {
        JsonObject payment = reinstates("{}").answer().json();

        assertThat(payment.getString("id")).isEqualTo(Paid.payment().id().toString());
        assertThat(payment.getString("receipt")).isEqualTo(Paid.payment().receipt().value());
        assertThat(command.payment()).isEqualTo(Paid.ID);
        assertThat(command.given()).isEmpty();
    }

    @Test
    void or_a_part_of_it() {
        reinstates("{\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"}}").answer();

        assertThat(command.given()).contains(Money.euros("5.00"));
        assertThat(reinstates("{\"amount\":\"5.00\"}").answer().status()).isEqualTo(400);
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(new Outcome.AlreadyReinstated(Paid.payment()), "409 payment-reinstated");
        assertRefused(new Outcome.NotChargedBack(), "409 payment-not-charged-back");
        assertRefused(new Outcome.NoSuchPayment(), "404 no-such-payment");
        DocumentReference invoice = new DocumentReference("FR00000042");
        assertRefused(new Outcome.WrittenOff(invoice), "409 invoice-written-off");
        outcome = new Outcome.WrongAmount(Money.euros("5.00"));
        assertThat(reinstates("{}").answer().refusedField())
                .isEqualTo("422 wrong-reinstated-amount /amount");
        assertThat(reinstates("{}").answer().json().getString("detail")).contains("€5.00 at most");
        assertThat(reinstates("{}").as("anna").answer().refusal()).isEqualTo("403 staff-only");
        assertThat(
                        api.put("/payments/x/reversal/reinstatement", "{}")
                                .as("staff")
                                .answer()
                                .status())
                .isEqualTo(400);
    }

    private void assertRefused(Outcome refused, String refusal) {
        outcome = refused;
        assertThat(reinstates("{}").answer().refusal()).isEqualTo(refusal);
    }

    private Asking reinstates(String body) {
        return api.put("/payments/" + Paid.ID + "/reversal/reinstatement", body).as("staff");
    }
}
