package io.guichet.rest.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.RecordTransfer.Command;
import io.guichet.application.payment.RecordTransfer.Outcome;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

class TransfersResourceTest {

    private static final String TRANSFER =
            "{\"amount\":{\"amount\":\"12.00\",\"currency\":\"EUR\"},"
                    + "\"invoices\":[\"FR00000001\"]}";

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Recorded(Paid.payment());
    private Command asked;

    TransfersResourceTest() {
        api.with(
                new TransfersResource(
                        command -> {
                            asked = command;
                            return outcome;
                        },
                        api.requestKey));
    }

    @Test
    void staff_records_a_transfer_for_a_customer() {
        Asking.Answer answer = transfer(TRANSFER).answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/payments/" + Paid.ID);
        assertThat(asked.customer()).isEqualTo(new CustomerNumber(10001));
        assertThat(asked.amount()).isEqualTo(Money.euros("12.00"));
        assertThat(asked.invoices()).containsExactly(Paid.INVOICE);
    }

    @Test
    void a_transfer_may_be_for_no_invoice() {
        transfer("{\"amount\":{\"amount\":\"12.00\",\"currency\":\"EUR\"}}").answer();

        assertThat(asked.invoices()).isEmpty();
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(new Outcome.WrongAmount(), "422 wrong-transfer-amount");
        assertRefused(new Outcome.NoSuchInvoice(Paid.INVOICE), "422 no-such-invoice");
        assertRefused(new Outcome.NoSuchCustomer(), "404 no-such-customer");
        assertRefused(new Outcome.PaymentIdReused(), "422 idempotency-key-reused");
    }

    @Test
    void a_customer_records_nothing() {
        assertThat(transfer(TRANSFER).as("anna").answer().refusal()).isEqualTo("403 staff-only");
        assertThat(asked).isNull();
    }

    private void assertRefused(Outcome refused, String refusal) {
        outcome = refused;
        assertThat(transfer(TRANSFER).answer().refusal()).isEqualTo(refusal);
    }

    private Asking transfer(String body) {
        return api.post("/customers/10001/transfers", body).as("staff");
    }
}
