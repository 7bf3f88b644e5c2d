package io.guichet.rest.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.RecordTransfer.Command;
import io.guichet.application.payment.RecordTransfer.Outcome;
import io.guichet.application.payment.RecordTransfer.Purpose;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

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
    void a_transfer_can_name_an_order_to_be_paid_first() {
        String body =
                "{\"amount\":{\"amount\":\"12.00\",\"currency\":\"EUR\"},\"order\":\"100042\"}";

        api.post("/customers/10001/transfers", body).as("staff").answer();

        assertThat(asked.purpose()).isEqualTo(new Purpose.Order(new OrderNumber(100042)));
        assertThat(
                        api.post(
                                        "/customers/10001/transfers",
                                        body.replace("\"order\"", "\"invoices\":[],\"order\""))
                                .as("staff")
                                .answer()
                                .refusal())
                .isEqualTo("400 invoices-or-parts");
    }

    @Test
    void staff_records_a_transfer_for_a_customer() {
        Asking.Answer answer = transfer(TRANSFER).answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/payments/" + Paid.ID);
        assertThat(asked.customer()).isEqualTo(new CustomerNumber(10001));
        assertThat(asked.amount()).isEqualTo(Money.euros("12.00"));
        assertThat(asked.purpose()).isEqualTo(new Purpose.Invoices(List.of(Paid.INVOICE)));
    }

    @Test
    void a_transfer_may_be_for_no_invoice() {
        transfer(TRANSFER.replace("\"FR00000001\"", "")).answer();

        assertThat(asked.purpose()).isEqualTo(new Purpose.Credit());
    }

    @Test
    void without_more_words_it_is_for_all_that_is_owed() {
        transfer("{\"amount\":{\"amount\":\"12.00\",\"currency\":\"EUR\"}}").answer();

        assertThat(asked.purpose()).isEqualTo(new Purpose.Debts());
    }

    @Test
    void it_may_be_told_exactly_what_to_settle() {
        transfer(parts("12.00")).answer();

        assertThat(asked.purpose())
                .isEqualTo(
                        new Purpose.Parts(
                                List.of(new Allocation(Paid.INVOICE, Money.euros("12.00")))));
        assertThat(transfer(parts("0.00")).answer().refusal()).isEqualTo("400 invalid-amount");
        assertThat(transfer(TRANSFER.replaceFirst("}$", ",\"parts\":[]}")).answer().refusal())
                .isEqualTo("400 invoices-or-parts");
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(new Outcome.WrongAmount(), "422 wrong-transfer-amount");
        assertRefused(new Outcome.NoSuchInvoice(Paid.INVOICE), "422 no-such-invoice");
        assertRefused(new Outcome.WrittenOff(Paid.INVOICE), "409 invoice-written-off");
        assertRefused(new Outcome.NoSuchOrder(), "422 no-such-order");
        assertRefused(
                new Outcome.MoreThanOwed(Paid.INVOICE, Money.euros("1.00")), "422 more-than-owed");
        assertRefused(new Outcome.Exceeding(Money.euros("1.00")), "422 transfer-exceeds");
        assertRefused(new Outcome.NoSuchCustomer(), "404 no-such-customer");
        assertRefused(new Outcome.PaymentIdReused(), "422 idempotency-key-reused");
    }

    /** In no currency does a bank's file hold more. */
    @ParameterizedTest
    @CsvSource({
        "1000000000.00, EUR",
        "999999999999999.00, EUR",
        "100000000000, JPY",
        "99999999999999999999, JPY"
    })
    void more_than_a_bank_transfers_is_not_recorded(String amount, String currency) {
        String body = TRANSFER.replace("\"EUR\"", "\"" + currency + "\"");

        assertThat(transfer(body.replaceFirst("\\d+\\.\\d\\d", amount)).answer().refusal())
                .isEqualTo("400 amount-too-large");
        assertThat(asked).isNull();
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

    private static String parts(String amount) {
        return """
        {"amount":{"amount":"12.00","currency":"EUR"},
        "parts":[{"invoice":"FR00000001","amount":{"amount":"%s","currency":"EUR"}}]}"""
                .formatted(amount);
    }

    private Asking transfer(String body) {
        return api.post("/customers/10001/transfers", body).as("staff");
    }
}
