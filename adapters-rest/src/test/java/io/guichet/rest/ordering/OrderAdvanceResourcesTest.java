package io.guichet.rest.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.AskAdvance.Outcome;
import io.guichet.application.ordering.DeliverOrder;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AdvanceShare;
import io.guichet.domain.ordering.AdvanceShare.Amount;
import io.guichet.domain.ordering.AdvanceShare.Percent;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.WithdrawalRight;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class OrderAdvanceResourcesTest {

    private static final DocumentReference ADVANCE = new DocumentReference("FR00000012");
    private static final Money GROSS = Money.euros("360.00");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

    private static final Order ORDER =
            new Order(
                    new OrderNumber(7),
                    Optional.of(new UUID(0, 1)),
                    RestApi.ANNA.number(),
                    OrderKind.PURCHASE,
                    Money.euros("1200.00"),
                    RestApi.NOON,
                    List.of(new ServiceId(new UUID(0, 5))),
                    new DocumentReference("FR00000013"));
    private static final WithdrawalRight RIGHT =
            new WithdrawalRight(
                    ORDER.number(),
                    ORDER.customer(),
                    RestApi.NOON.plus(Duration.ofDays(15)),
                    ORDER.services(),
                    List.of(),
                    true);

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Asked(ADVANCE, GROSS, APRIL);
    private DeliverOrder.Outcome delivery = new DeliverOrder.Outcome.Delivered(ORDER);
    private AskAdvance.Command asked;

    OrderAdvanceResourcesTest() {
        api.with(new OrderAdvanceResource(new Asking()))
                .with(new OrderDeliveryResource(command -> delivery, new OneOrder(RIGHT, ORDER)));
    }

    private final class Asking implements AskAdvance {

        @Override
        public Outcome ask(Command command) {
            asked = command;
            return outcome;
        }

        @Override
        public Outcome preview(Command command) {
            return new Outcome.Previewed(
                    Totals.of(List.of(), command.share().of(GROSS).currency()));
        }
    }

    @Test
    void staff_asks_for_a_percentage_or_an_amount() {
        Answer answer = ask("{\"percent\":30,\"until\":\"2026-04-30\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/invoices/FR00000012");
        assertThat(answer.json().getString("invoice")).isEqualTo("FR00000012");
        assertThat(answer.json().getJsonObject("gross").getString("amount")).isEqualTo("360.00");
        assertThat(asked).isEqualTo(command(new Percent(30)));
        ask(
                "{\"amount\":{\"amount\":\"500.00\",\"currency\":\"EUR\"},"
                        + "\"until\":\"2026-04-30\"}");
        assertThat(asked).isEqualTo(command(new Amount(Money.euros("500.00"))));
    }

    @Test
    void what_it_would_come_to_is_told_first() {
        Answer answer = ask("{\"percent\":30,\"until\":\"2026-04-30\",\"dry_run\":true}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("vat")).isEmpty();
        assertThat(asked).isNull();
    }

    @Test
    void what_is_asked_for_must_be_clear() {
        assertThat(ask("{\"until\":\"2026-04-30\"}").refusal()).isEqualTo("400 missing-field");
        assertThat(ask("{\"percent\":30}").refusal()).isEqualTo("400 missing-field");
        assertThat(
                        ask("{\"percent\":30,\"amount\":{\"amount\":\"9\",\"currency\":\"EUR\"},"
                                        + "\"until\":\"2026-04-30\"}")
                                .refusal())
                .isEqualTo("400 percent-or-amount");
        assertThat(ask("{\"percent\":100,\"until\":\"2026-04-30\"}").refusal())
                .isEqualTo("400 invalid-advance-percentage");
        assertThat(asked).isNull();
    }

    @Test
    void every_refusal_has_its_answer() {
        assertRefused(new Outcome.AlreadyAsked(ADVANCE), "409 advance-already-asked");
        assertRefused(new Outcome.NotAPart(GROSS), "422 advance-no-part");
        assertRefused(new Outcome.InvalidUntil(APRIL, APRIL), "422 advance-until-invalid");
        assertRefused(new Outcome.NotAPurchase(), "409 advance-purchases-only");
        assertRefused(new Outcome.AlreadyDelivered(), "409 order-already-paid");
        assertRefused(new Outcome.PaymentUnderWay(), "409 order-being-paid");
        assertRefused(new Outcome.OrderOver(), "409 order-over");
        assertRefused(new Outcome.PriceChanged(), "409 order-outdated");
        assertRefused(new Outcome.NoSuchOrder(), "404 no-such-order");
    }

    @Test
    void staff_delivers_what_has_its_advance() {
        Answer answer = deliver();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("invoice")).isEqualTo("FR00000013");
        assertThat(answer.json().getString("withdrawable_until")).isEqualTo("2026-03-16T12:00:00Z");
        assertNotDelivered(new DeliverOrder.Outcome.NoAdvance(), "409 order-without-advance");
        assertNotDelivered(
                new DeliverOrder.Outcome.AdvanceNotPaid(ADVANCE), "409 advance-not-paid");
        assertNotDelivered(new DeliverOrder.Outcome.AlreadyDelivered(), "409 order-already-paid");
        assertNotDelivered(new DeliverOrder.Outcome.PaymentUnderWay(), "409 order-being-paid");
        assertNotDelivered(new DeliverOrder.Outcome.OrderOver(), "409 order-over");
        assertNotDelivered(new DeliverOrder.Outcome.PriceChanged(), "409 order-outdated");
        assertNotDelivered(new DeliverOrder.Outcome.NoSuchOrder(), "404 no-such-order");
    }

    @Test
    void customers_may_not() {
        assertThat(
                        api.post("/orders/7/advance", "{\"percent\":30,\"until\":\"2026-04-30\"}")
                                .answer()
                                .refusal())
                .isEqualTo("403 staff-only");
        assertThat(api.post("/orders/7/delivery", "").answer().refusal())
                .isEqualTo("403 staff-only");
    }

    private static AskAdvance.Command command(AdvanceShare share) {
        return new AskAdvance.Command(new OrderNumber(7), share, APRIL);
    }

    private void assertRefused(Outcome refusal, String code) {
        outcome = refusal;
        assertThat(ask("{\"percent\":30,\"until\":\"2026-04-30\"}").refusal()).isEqualTo(code);
    }

    private void assertNotDelivered(DeliverOrder.Outcome refusal, String code) {
        delivery = refusal;
        assertThat(deliver().refusal()).isEqualTo(code);
    }

    private Answer ask(String body) {
        return api.post("/orders/7/advance", body).as("staff").answer();
    }

    private Answer deliver() {
        return api.post("/orders/7/delivery", "").as("staff").answer();
    }
}
