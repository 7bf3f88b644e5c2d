package io.guichet.rest.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class OrderWithdrawalResourceTest {

    private static final LocalDate REFUND_BY = LocalDate.of(2026, 3, 15);
    private static final Withdrawal DONE =
            new Withdrawal(
                    new OrderNumber(7),
                    RestApi.ANNA.number(),
                    RestApi.NOON,
                    Money.euros("31.20"),
                    Money.euros("30.00"),
                    Money.euros("1.20"),
                    REFUND_BY,
                    List.of(new DocumentReference("FRA00000001")));

    private final RestApi api = new RestApi();
    private final Desk desk = new Desk();

    OrderWithdrawalResourceTest() {
        api.with(new OrderWithdrawalResource(desk, api.caller));
    }

    @Test
    void the_first_step_shows_what_it_comes_to_in_the_words_of_the_law() {
        Answer answer = withdraw("{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("\"title\":\"Renoncer au contrat ici\"")
                .contains("\"confirm_label\":\"Confirmer la rétractation\"")
                .contains("\"invoiced_first\":{\"amount\":\"372.00\",\"currency\":\"EUR\"}")
                .contains("\"credited\":{\"amount\":\"31.20\",\"currency\":\"EUR\"}")
                .contains("\"debited\":{\"amount\":\"12.00\",\"currency\":\"EUR\"}")
                .contains("\"refund_by\":\"2026-03-15\"");
        assertThat(desk.confirmed).isFalse();
    }

    @Test
    void the_second_step_is_acknowledged_with_date_and_time() {
        Answer answer = withdraw("{\"confirm\":true}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("\"withdrawn_at\":\"2026-03-01T12:00:00Z\"")
                .contains("\"credit_notes\":[\"FRA00000001\"]")
                .contains("\"to_card\":{\"amount\":\"30.00\"");
        assertThat(desk.confirmed).isTrue();
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(
                new WithdrawFromOrder.Outcome.ConsumersOnly(), "422 withdrawal-consumers-only");
        assertRefused(
                new WithdrawFromOrder.Outcome.NewOrdersOnly(), "422 withdrawal-new-orders-only");
        assertRefused(new WithdrawFromOrder.Outcome.Excluded(), "422 withdrawal-excluded");
        assertRefused(
                new WithdrawFromOrder.Outcome.TooLate(RestApi.NOON), "422 withdrawal-too-late");
        assertRefused(new WithdrawFromOrder.Outcome.NotPaid(), "409 withdrawal-not-paid");
        assertRefused(new WithdrawFromOrder.Outcome.ServicesOver(), "409 withdrawal-services-over");
        assertRefused(
                new WithdrawFromOrder.Outcome.ChangeUnderWay(new ServiceId(new UUID(0, 5))),
                "409 withdrawal-change-under-way");
        assertRefused(
                new WithdrawFromOrder.Outcome.PaymentUnderWay(new DocumentReference("FR1")),
                "409 withdrawal-payment-under-way");
        assertRefused(new WithdrawFromOrder.Outcome.NoSuchOrder(), "404 no-such-order");
    }

    private void assertRefused(WithdrawFromOrder.Outcome outcome, String refusal) {
        desk.outcome = outcome;
        assertThat(withdraw("{}").refusal()).isEqualTo(refusal);
        assertThat(withdraw("{\"confirm\":true}").refusal()).isEqualTo(refusal);
    }

    private Answer withdraw(String body) {
        return api.post("/orders/7/withdrawal", body).answer();
    }

    private static final class Desk implements WithdrawFromOrder {

        private Outcome outcome;
        private boolean confirmed;

        @Override
        public Outcome offer(CustomerNumber customer, OrderNumber order) {
            Offer offer =
                    new Offer(
                            order,
                            RestApi.NOON,
                            Optional.of(Money.euros("372.00")),
                            Money.euros("31.20"),
                            Money.euros("31.20"),
                            Optional.of(Money.euros("12.00")),
                            REFUND_BY,
                            List.of(new ServiceId(new UUID(0, 5))));
            return outcome == null ? new Outcome.Offered(offer) : outcome;
        }

        @Override
        public Outcome confirm(CustomerNumber customer, OrderNumber order) {
            confirmed = true;
            return outcome == null ? new Outcome.Withdrawn(DONE) : outcome;
        }
    }
}
