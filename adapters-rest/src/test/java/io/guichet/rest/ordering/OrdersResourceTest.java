package io.guichet.rest.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Contract;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.Quote;
import io.guichet.domain.ordering.WithdrawalRight;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.Fixtures;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class OrdersResourceTest {

    private static final String ITEMS =
            "\"items\":[{\"plan\":\"cloud-small\",\"period\":\"P1Y\",\"quantity\":2,"
                    + "\"label\":\"my site\"}]";
    private static final Order ORDER =
            new Order(
                    new OrderNumber(7),
                    Optional.of(new UUID(0, 1)),
                    RestApi.ANNA.number(),
                    OrderKind.PURCHASE,
                    Money.euros("12.00"),
                    RestApi.NOON,
                    List.of(new ServiceId(new UUID(0, 5))),
                    new DocumentReference("FR00000001"));

    private static final WithdrawalRight RIGHT =
            new WithdrawalRight(
                    ORDER.number(),
                    ORDER.customer(),
                    RestApi.NOON.plus(Duration.ofDays(15)),
                    ORDER.services(),
                    List.of(),
                    false);

    private static final Contract TERMS =
            new Contract(
                    RestApi.ANNA.seller(),
                    new Contract.Version("terms", "2026"),
                    Map.of(Language.FR, "Conditions", Language.EN, "Terms"),
                    new Contract.Wording.At("https://host.example/terms"),
                    new Contract.Scope.Everything(),
                    LocalDate.EPOCH);

    private final RestApi api = new RestApi();
    private QuoteOrder.Outcome quoted =
            new QuoteOrder.Outcome.Quoted(
                    Quote.of(List.of(Fixtures.line()), Fixtures.EUR), List.of(TERMS), List.of());
    private PlaceOrder.Outcome placed = new PlaceOrder.Outcome.Placed(ORDER, Optional.empty());
    private PlaceOrder.Command asked;

    OrdersResourceTest() {
        api.with(
                new OrdersResource(
                        command -> quoted,
                        command -> {
                            asked = command;
                            return placed;
                        },
                        new OneOrder(RIGHT, ORDER),
                        api.lists,
                        api.requestKey,
                        api.caller));
    }

    @Test
    void a_dry_run_gives_the_quote_and_orders_nothing() {
        Answer answer = order("{" + ITEMS + ",\"dry_run\":true}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonObject("totals").getJsonObject("gross").getString("amount"))
                .isEqualTo("12.00");
        assertThat(answer.json().getJsonArray("contracts").getJsonObject(0).getString("title"))
                .isEqualTo("Conditions");
        assertThat(asked).isNull();
    }

    @Test
    void contracts_are_accepted_with_the_order_or_asked_for() {
        order("{" + ITEMS + ",\"contracts\":[{\"code\":\"terms\",\"version\":\"2026\"}]}");
        assertThat(asked.accepted()).containsExactly(TERMS.version());

        assertThat(asked.consent()).isEqualTo(Consent.NONE);

        placed = new PlaceOrder.Outcome.ContractsNotAccepted(List.of(TERMS));
        Answer refused = order("{" + ITEMS + "}");
        assertThat(refused.refusal()).isEqualTo("422 contracts-not-accepted");
        assertThat(refused.json().getString("detail")).contains("terms 2026");
    }

    @Test
    void an_order_is_placed_as_it_was_asked_for() {
        Answer answer =
                order(
                        "{"
                                + ITEMS
                                + ",\"expected_total\":{\"amount\":\"12.00\",\"currency\":\"EUR\"}}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/orders/7");
        assertThat(answer.json().getString("invoice")).isEqualTo("FR00000001");
        assertThat(answer.json().getJsonArray("invoices")).hasToString("[\"FR00000001\"]");
        assertThat(asked.customer()).isEqualTo(RestApi.ANNA.number());
        assertThat(asked.items().getFirst().plan()).isEqualTo(new PlanCode("cloud-small"));
        assertThat(asked.items().getFirst().period()).isEqualTo(BillingPeriod.YEAR);
        assertThat(asked.items().getFirst().quantity()).isEqualTo(2);
        assertThat(asked.agreement())
                .isEqualTo(new PlaceOrder.Agreement.Exactly(Money.euros("12.00")));
    }

    @Test
    void the_answer_tells_a_consumer_until_when_he_may_withdraw() {
        assertThat(order("{" + ITEMS + "}").json().getString("withdrawable_until"))
                .isEqualTo("2026-03-16T12:00:00Z");
    }

    /** What was just decided is not read back. */
    @Test
    void the_answer_shows_what_became_of_the_order() {
        OrderView other = OrderView.of(ORDER).withdrawn();
        placed = new PlaceOrder.Outcome.Placed(ORDER, Optional.of(other));

        assertThat(order("{" + ITEMS + "}").json().getString("state")).isEqualTo("withdrawn");
    }

    @Test
    void quantity_label_and_agreed_price_may_be_left_out() {
        order("{\"items\":[{\"plan\":\"cloud-small\",\"period\":\"P1M\"}]}");

        assertThat(asked.items().getFirst().quantity()).isEqualTo(1);
        assertThat(asked.items().getFirst().label()).isEmpty();
        assertThat(asked.agreement()).isEqualTo(new PlaceOrder.Agreement.ListPrice());
    }

    @Test
    void what_a_consumer_says_is_taken_with_the_order_or_asked_for() {
        order("{" + ITEMS + ",\"start_at_once\":true,\"waive_withdrawal\":true}");
        assertThat(asked.consent()).isEqualTo(new Consent(true, true));

        placed =
                new PlaceOrder.Outcome.WaiverMissing(
                        List.of(new PlanCode("name"), new PlanCode("licence")));
        Answer refused = order("{" + ITEMS + "}");
        assertThat(refused.refusal()).isEqualTo("422 withdrawal-waiver-missing");
        assertThat(refused.json().getString("detail")).endsWith(" de name, licence.");
    }

    @Test
    void a_first_order_without_means_of_payment_is_refused_where_they_are_wanted() {
        placed = new PlaceOrder.Outcome.MeansMissing();

        assertThat(order("{" + ITEMS + "}").refusal()).isEqualTo("409 first-order-needs-means");
    }

    @Test
    void a_price_that_changed_is_not_charged() {
        placed = new PlaceOrder.Outcome.PriceChanged(Money.euros("12.00"), Money.euros("15.00"));

        Answer answer = order("{" + ITEMS + "}");

        assertThat(answer.refusal()).isEqualTo("409 price-changed");
        assertThat(answer.json().getString("detail")).contains("12,00").contains("15,00");
        assertThat(answer.json().getJsonObject("actual").getString("amount")).isEqualTo("15.00");
    }

    @Test
    void what_cannot_be_bought_is_refused_when_quoted_and_when_placed() {
        assertRefused(new QuoteOrder.Outcome.NoSuchPlan(new PlanCode("none")), "422 no-such-plan");
        assertRefused(
                new QuoteOrder.Outcome.NotOnSale(new PlanCode("old"), BillingPeriod.MONTH),
                "422 not-on-sale");
        assertRefused(new QuoteOrder.Outcome.InvalidOrder("above-cap"), "422 above-cap");
        assertRefused(new QuoteOrder.Outcome.NoSuchCustomer(), "404 no-such-customer");
    }

    @Test
    void of_several_items_the_wrong_one_is_named() {
        placed =
                new PlaceOrder.Outcome.Refused(
                        new QuoteOrder.Outcome.InvalidOrder("invalid-quantity", 2));

        Answer answer = order("{" + ITEMS + "}");

        assertThat(answer.refusal()).isEqualTo("422 invalid-quantity");
        assertThat(answer.json().getString("pointer")).isEqualTo("/items/2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; missing-field",
                "{\"items\":[{\"period\":\"P1M\"}]}; missing-field",
                "{\"items\":[{\"plan\":\"a\"}]}; missing-field",
                "{\"items\":[{\"plan\":\"A\",\"period\":\"P1M\"}]}; invalid-plan-code",
                "{\"items\":[{\"plan\":\"a\",\"period\":\"P2M\"}]}; invalid-period",
                "{\"items\":[],\"dryrun\":true}; unknown-field"
            })
    void a_malformed_order_is_refused(String body, String code) {
        assertThat(order(body).refusal()).isEqualTo("400 " + code);
        assertThat(asked).isNull();
    }

    @Test
    void who_has_to_pay_first_is_told_which_invoice() {
        assertRefused(
                new QuoteOrder.Outcome.InvoiceUnpaid(new DocumentReference("FR00000042")),
                "409 invoice-unpaid");
    }

    @Test
    void nothing_is_ordered_for_a_closed_customer() {
        assertRefused(new QuoteOrder.Outcome.Closed(), "409 customer-closed");
    }

    @Test
    void who_is_on_hold_is_told_why_in_his_language() {
        for (CustomerHold.Reason why : CustomerHold.Reason.values()) {
            quoted = new QuoteOrder.Outcome.OnHold(why);
            Answer french = order("{" + ITEMS + ",\"dry_run\":true}");
            assertThat(french.refusal()).isEqualTo("409 customer-on-hold");
            String word = why.name().toLowerCase(Locale.ROOT);
            assertThat(french.json().getString("why")).isEqualTo(word);
            assertThat(french.json().getString("detail"))
                    .doesNotContain(word)
                    .doesNotContain("{why}");
        }
    }

    @Test
    void orders_are_listed_and_shown() {
        assertThat(api.get("/orders").answer().json().getJsonArray("data")).hasSize(1);
        assertThat(api.get("/orders/7").answer().json().getString("placed_at"))
                .isEqualTo("2026-03-01T12:00:00Z");
        assertThat(api.get("/orders/8").answer().refusal()).isEqualTo("404 no-such-order");
        assertThat(api.get("/orders/x").answer().refusal()).isEqualTo("400 invalid-order-number");
    }

    private void assertRefused(QuoteOrder.Outcome reason, String refusal) {
        quoted = reason;
        placed = new PlaceOrder.Outcome.Refused(reason);

        assertThat(order("{" + ITEMS + ",\"dry_run\":true}").refusal()).isEqualTo(refusal);
        assertThat(order("{" + ITEMS + "}").refusal()).isEqualTo(refusal);
    }

    private Answer order(String body) {
        return api.post("/orders", body).answer();
    }
}
