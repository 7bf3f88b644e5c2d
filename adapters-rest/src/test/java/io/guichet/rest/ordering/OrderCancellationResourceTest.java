package io.guichet.rest.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.CancelOrder.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class OrderCancellationResourceTest {

    static final PendingOrder CANCELLED =
            new PendingOrder(
                    new OrderNumber(7),
                    new UUID(0, 1),
                    RestApi.ANNA.number(),
                    OrderKind.SETTLEMENT,
                    Money.euros("12.00"),
                    RestApi.NOON,
                    RestApi.NOON.plus(Duration.ofHours(24)),
                    OrderState.CANCELLED,
                    RestApi.NOON,
                    List.of(),
                    List.of(new DocumentReference("FR00000001")),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    false,
                    0);

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Cancelled(CANCELLED);
    private CancelOrder.Command asked;

    OrderCancellationResourceTest() {
        api.with(
                new OrderCancellationResource(
                        command -> {
                            asked = command;
                            return outcome;
                        },
                        api.caller));
    }

    @Test
    void an_order_is_cancelled() {
        Answer answer = cancel();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("state")).isEqualTo("cancelled");
        assertThat(answer.json().getString("expires_at")).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(answer.json().isNull("invoice")).isTrue();
        assertThat(answer.json().getJsonArray("settles")).hasSize(1);
        assertThat(asked)
                .isEqualTo(new CancelOrder.Command(RestApi.ANNA.number(), new OrderNumber(7)));
    }

    @Test
    void staff_cancels_as_staff() {
        api.post("/orders/7/cancellation", "")
                .as("staff")
                .header("Guichet-Customer", RestApi.ANNA.number().toString())
                .answer();

        assertThat(asked.isByStaff()).isTrue();
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(new Outcome.AlreadyDelivered(), "409 order-already-paid");
        assertRefused(new Outcome.PaymentUnderWay(), "409 order-being-paid");
        assertRefused(new Outcome.AdvancePaid(), "409 advance-paid");
        assertRefused(new Outcome.NoSuchOrder(), "404 no-such-order");
    }

    private void assertRefused(Outcome refusal, String code) {
        outcome = refusal;
        assertThat(cancel().refusal()).isEqualTo(code);
    }

    private Answer cancel() {
        return api.post("/orders/7/cancellation", "").answer();
    }
}
