package io.guichet.rest.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.WithdrawChange;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.subscription.ChangeQuote;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ChangeResourceTest {

    private static final ServiceId ID = new ServiceId(new UUID(0, 5));
    private static final String PATH = "/services/" + ID.value() + "/change";
    private static final LocalDate DAY = LocalDate.of(2026, 4, 11);
    private static final PlanCode LARGE = new PlanCode("large");
    private static final DocumentReference INVOICE = new DocumentReference("FR00000042");
    private static final PlanChange PENDING =
            new PlanChange(
                    new UUID(0, 7),
                    ID,
                    RestApi.ANNA.number(),
                    new PlanCode("medium"),
                    new PlanPrice(
                            LARGE,
                            BillingPeriod.MONTH,
                            Money.euros("55.00"),
                            TaxBasis.NET,
                            LocalDate.EPOCH,
                            LocalDate.MAX),
                    2,
                    Money.euros("26.40"),
                    Optional.of(INVOICE),
                    Instant.parse("2026-04-11T08:00:00Z"),
                    DAY.plusDays(14),
                    PlanChange.State.PENDING,
                    0);

    static final PendingOrder ORDER =
            new PendingOrder(
                    new OrderNumber(7),
                    PENDING.id(),
                    RestApi.ANNA.number(),
                    OrderKind.CHANGE,
                    PENDING.total(),
                    PENDING.askedAt(),
                    PENDING.askedAt().plusSeconds(60),
                    OrderState.NOT_PAID,
                    PENDING.askedAt(),
                    List.of(
                            new OrderLine(
                                    "Large",
                                    "site-1",
                                    PENDING.target(),
                                    1,
                                    1,
                                    VatRate.standard("20"))),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    false,
                    0);

    private final RestApi api = new RestApi();
    private final Changing changing = new Changing();
    private ChangeService.Outcome outcome = new ChangeService.Outcome.Changed(PENDING);
    private WithdrawChange.Outcome withdrawn =
            new WithdrawChange.Outcome.Withdrawn(
                    PENDING.as(PlanChange.State.WITHDRAWN), Optional.empty());
    private ChangeService.Command asked;

    ChangeResourceTest() {
        api.with(new ChangeResource(changing, changing, api.requestKey, api.caller));
    }

    @Test
    void a_dry_run_says_what_it_comes_to() {
        outcome =
                new ChangeService.Outcome.Quoted(
                        new ChangeQuote(
                                        Money.euros("66.00"),
                                        Money.euros("17.60"),
                                        DAY,
                                        DAY.plusMonths(1),
                                        ChangeQuote.When.NOW_AND_INVOICED_LATER,
                                        Optional.of(DAY.plusDays(1)))
                                .after(Money.euros("7.20"))
                                .offeringSurcharge()
                                .surcharged(DAY.plusMonths(2)));

        Asking.Answer answer =
                post("{\"plan\":\"large\",\"surcharged\":true,\"dry_run\":true}").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(changing.quotes).isEqualTo(1);
        assertThat(answer.json().getJsonObject("total").getString("amount")).isEqualTo("48.40");
        assertThat(answer.json().getString("applied")).isEqualTo("now_and_invoiced_later");
        assertThat(answer.json().getString("invoiced_on")).isEqualTo(DAY.plusDays(1).toString());
        assertThat(answer.json().getJsonObject("invoiced_first").getString("amount"))
                .isEqualTo("7.20");
        assertThat(answer.json().getString("surcharged_until"))
                .isEqualTo(DAY.plusMonths(2).toString());
        assertThat(answer.json().getBoolean("surcharge_offered")).isTrue();
        assertThat(asked.wanted().surcharged()).isTrue();
        assertThat(asked.wanted().plan()).contains(LARGE);
        assertThat(asked.wanted().period()).isEmpty();
        assertThat(asked.wanted().quantity()).isEmpty();
    }

    @Test
    void a_change_says_where_it_stands() {
        Asking.Answer answer =
                post("""
                                {"period":"P1Y","quantity":2,
                                 "expected_total":{"amount":"26.40","currency":"EUR"}}
                                """)
                        .answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("state")).isEqualTo("pending");
        assertThat(answer.json().getString("invoice")).isEqualTo("FR00000042");
        assertThat(answer.json().getString("expires_on")).isEqualTo("2026-04-25");
        assertThat(asked.wanted().period()).contains(BillingPeriod.YEAR);
        assertThat(asked.wanted().quantity()).contains(2);
        assertThat(asked.agreedTotal()).contains(Money.euros("26.40"));
    }

    @Test
    void or_the_order_to_pay_first() {
        outcome = new ChangeService.Outcome.ToPay(ORDER);

        Asking.Answer answer = post("{\"plan\":\"large\"}").answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/orders/7");
        assertThat(answer.json().getJsonObject("order").getString("kind")).isEqualTo("change");
    }

    @Test
    void what_waits_is_shown_and_taken_back() {
        assertThat(api.get(PATH).answer().json().getString("plan")).isEqualTo("large");
        assertThat(api.delete(PATH).answer().json().getString("state")).isEqualTo("withdrawn");

        withdrawn = new WithdrawChange.Outcome.NothingPending();
        assertThat(code(api.delete(PATH))).isEqualTo("404 no-such-change");
        withdrawn = new WithdrawChange.Outcome.Paid();
        assertThat(code(api.delete(PATH))).isEqualTo("409 change-paid");
        withdrawn = new WithdrawChange.Outcome.PaymentUnderWay(Optional.of(INVOICE));
        assertThat(code(api.delete(PATH))).isEqualTo("409 payment-under-way");
        changing.isWaiting = false;
        assertThat(code(api.get(PATH))).isEqualTo("404 no-such-change");
    }

    @Test
    void another_price_than_agreed_is_asked_again() {
        outcome = new ChangeService.Outcome.QuoteChanged(Money.euros("1.00"), Money.euros("-2.00"));

        assertThat(code(post("{\"plan\":\"large\"}"))).isEqualTo("409 quote-changed");
    }

    @Test
    void every_refusal_has_its_answer() {
        List<ChangeRefusal> refusals =
                List.of(
                        new ChangeRefusal.NoSuchService(),
                        new ChangeRefusal.Ended(),
                        new ChangeRefusal.Suspended(),
                        new ChangeRefusal.Cancelled(),
                        new ChangeRefusal.ChangeUnderWay(),
                        new ChangeRefusal.InvoiceUnpaid(INVOICE),
                        new ChangeRefusal.OnHold(CustomerHold.Reason.TERMS),
                        new ChangeRefusal.Closed(),
                        new ChangeRefusal.PaymentUnderWay(INVOICE),
                        new ChangeRefusal.NoSuchPlan(LARGE),
                        new ChangeRefusal.NotOnSale(LARGE, BillingPeriod.YEAR),
                        new ChangeRefusal.NotAllowed(LARGE),
                        new ChangeRefusal.OptionWithoutPlan(LARGE),
                        new ChangeRefusal.OptionHeld(LARGE),
                        new ChangeRefusal.NoTimePaid(),
                        new ChangeRefusal.InvalidQuantity(),
                        new ChangeRefusal.NothingToChange());

        assertThat(refusals.stream().map(this::answerTo))
                .containsExactly(
                        "404 no-such-service",
                        "409 service-ended",
                        "409 service-suspended",
                        "409 service-cancelled",
                        "409 change-under-way",
                        "409 invoice-unpaid",
                        "409 customer-on-hold",
                        "409 customer-closed",
                        "409 payment-under-way",
                        "422 no-such-plan",
                        "422 not-on-sale",
                        "422 change-not-allowed",
                        "422 option-without-plan",
                        "409 option-held",
                        "409 no-time-paid",
                        "422 invalid-quantity",
                        "422 nothing-to-change");
    }

    private String answerTo(ChangeRefusal refusal) {
        outcome = new ChangeService.Outcome.Refused(refusal);
        return code(post("{\"plan\":\"large\"}"));
    }

    private static String code(Asking asking) {
        Asking.Answer answer = asking.answer();
        return answer.status() + " " + answer.json().getString("code");
    }

    private Asking post(String json) {
        return api.post(PATH, json);
    }

    private final class Changing implements ChangeService, WithdrawChange {
        @Override
        public Optional<ChangeRefusal> hindrance(CustomerNumber customer, ServiceId service) {
            return Optional.empty();
        }

        private int quotes;
        private boolean isWaiting = true;

        @Override
        public ChangeService.Outcome quote(Command command) {
            quotes++;
            return change(command);
        }

        @Override
        public ChangeService.Outcome change(Command command) {
            asked = command;
            return outcome;
        }

        @Override
        public Optional<PlanChange> pending(CustomerNumber customer, ServiceId service) {
            return isWaiting ? Optional.of(PENDING) : Optional.empty();
        }

        @Override
        public WithdrawChange.Outcome withdraw(CustomerNumber customer, ServiceId service) {
            return withdrawn;
        }
    }
}
