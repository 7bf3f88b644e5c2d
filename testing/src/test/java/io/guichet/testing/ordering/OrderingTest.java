package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.PlaceOrder.Agreement;
import io.guichet.application.ordering.PlaceOrder.Outcome;
import io.guichet.application.ordering.PlaceOrder.Outcome.Placed;
import io.guichet.application.ordering.PlaceOrder.Outcome.PriceChanged;
import io.guichet.application.ordering.PlaceOrder.Outcome.Refused;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.application.ordering.QuoteOrder.Outcome.InvalidOrder;
import io.guichet.application.ordering.QuoteOrder.Outcome.NoSuchCustomer;
import io.guichet.application.ordering.QuoteOrder.Outcome.NoSuchPlan;
import io.guichet.application.ordering.QuoteOrder.Outcome.Quoted;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class OrderingTest {

    private static final Agreement LIST_PRICE = new Agreement.ListPrice();

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber bakery = company.company();
    private final PlanCode cloud = company.sells("cloud-small", "10.00");
    private final List<OrderedItem> two =
            List.of(
                    new OrderedItem(cloud, BillingPeriod.MONTH, 1, "shop"),
                    new OrderedItem(cloud, BillingPeriod.MONTH, 3, ""));

    @Test
    void an_order_opens_its_services_and_issues_its_invoice() {
        Order order = placed(two, LIST_PRICE);

        assertThat(order.total()).isEqualTo(Money.euros("48.00"));
        assertThat(order.services())
                .extracting(id -> company.stores().services().find(id).orElseThrow())
                .extracting(Service::label)
                .containsExactly("shop", "cloud-small-" + order.number() + "-2");
        Invoice invoice = invoiceOf(order);
        assertThat(invoice.order()).isEqualTo(order.number());
        assertThat(invoice.totals().gross()).isEqualTo(order.total());
        assertThat(invoice.issuedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(invoice.dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(company.balanceOf(bakery).owed()).isEqualTo(Money.euros("48.00"));
    }

    @Test
    void a_service_is_paid_for_one_period_and_keeps_its_price() {
        Order order = placed(two, LIST_PRICE);

        Service service =
                company.stores().services().find(order.services().getFirst()).orElseThrow();

        assertThat(service.startedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(service.paidUntil()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(service.price().amount()).isEqualTo(Money.euros("10.00"));
    }

    @Test
    void what_is_done_once_opens_no_service() {
        company.invoices(bakery, "30.00");

        OrderView order =
                company.stores().listOrders().list(bakery, Long.MAX_VALUE, 1).items().getFirst();

        assertThat(order.services()).isEmpty();
    }

    @Test
    void the_charge_is_the_quote() {
        QuoteOrder.Outcome quoted =
                company.does().quoteOrder().quote(new QuoteOrder.Command(bakery, two));
        Totals totals = ((Quoted) quoted).quote().totals();

        Order order = placed(two, new Agreement.Exactly(totals.gross()));

        assertThat(invoiceOf(order).totals()).isEqualTo(totals);
    }

    @Test
    void a_changed_price_is_refused_instead_of_charged() {
        Money agreed = Money.euros("47.99");

        assertThat(place(bakery, UUID.randomUUID(), two, new Agreement.Exactly(agreed)))
                .isEqualTo(new PriceChanged(agreed, Money.euros("48.00")));

        assertNothingHappened();
    }

    @Test
    void an_agreement_in_another_currency_is_no_agreement() {
        Money dollars = Money.parse("48.00", "USD");

        assertThat(place(bakery, UUID.randomUUID(), two, new Agreement.Exactly(dollars)))
                .isEqualTo(new PriceChanged(dollars, Money.euros("48.00")));
    }

    @Test
    void asking_twice_orders_once_and_answers_the_same() {
        UUID request = UUID.randomUUID();

        Placed first = (Placed) place(bakery, request, two, LIST_PRICE);
        Outcome second = place(bakery, request, two, LIST_PRICE);

        assertThat(second).isEqualTo(new Placed(first.order(), Optional.empty()));
        assertThat(company.balanceOf(bakery).owed()).isEqualTo(Money.euros("48.00"));
    }

    @Test
    void sixteen_who_ask_the_same_at_once_order_once() {
        UUID request = UUID.randomUUID();

        List<Outcome> outcomes = Together.run(16, () -> place(bakery, request, two, LIST_PRICE));

        assertThat(outcomes)
                .extracting(outcome -> ((Placed) outcome).order())
                .hasSameElementsAs(List.of(((Placed) outcomes.getFirst()).order()));
        assertThat(outcomes)
                .filteredOn(outcome -> ((Placed) outcome).shown().isPresent())
                .hasSize(1);
        assertThat(company.balanceOf(bakery).owed()).isEqualTo(Money.euros("48.00"));
    }

    @Test
    void the_answer_shows_the_order_as_it_is_found_from_then_on() {
        Placed placed = (Placed) place(bakery, UUID.randomUUID(), two, LIST_PRICE);

        assertThat(company.stores().listOrders().find(bakery, placed.order().number()))
                .isEqualTo(placed.shown())
                .isPresent();
    }

    @Test
    void the_same_request_of_another_customer_is_another_order() {
        UUID request = UUID.randomUUID();
        CustomerNumber other = company.company();
        place(bakery, request, two, LIST_PRICE);

        assertThat(place(other, request, two, LIST_PRICE)).isInstanceOf(Placed.class);

        assertThat(company.balanceOf(other).owed()).isEqualTo(Money.euros("48.00"));
    }

    @Test
    void what_cannot_be_quoted_cannot_be_ordered() {
        PlanCode unknown = new PlanCode("unknown");
        List<OrderedItem> items =
                List.of(two.getFirst(), new OrderedItem(unknown, BillingPeriod.MONTH, 1, ""));

        assertThat(place(bakery, UUID.randomUUID(), items, LIST_PRICE))
                .isEqualTo(new Refused(new NoSuchPlan(unknown)));
        assertThat(place(bakery, UUID.randomUUID(), List.of(), LIST_PRICE))
                .isEqualTo(new Refused(new InvalidOrder("invalid-item-count")));
        assertThat(place(new CustomerNumber(999), UUID.randomUUID(), two, LIST_PRICE))
                .isEqualTo(new Refused(new NoSuchCustomer()));

        assertNothingHappened();
    }

    @Test
    void orders_of_many_customers_at_once_are_numbered_without_a_gap() {
        Together.run(
                16,
                () -> {
                    CustomerNumber somebody = company.given().customerOf(company.seller()).number();
                    return place(somebody, UUID.randomUUID(), two, LIST_PRICE);
                });

        assertThat(company.does().verifySeals().verify())
                .allMatch(series -> series.isWhole())
                .anyMatch(series -> series.documents() == 16);
    }

    private Outcome place(
            CustomerNumber customer, UUID request, List<OrderedItem> items, Agreement agreement) {
        return company.does()
                .placeOrder()
                .place(new PlaceOrder.Command(customer, request, items, agreement));
    }

    private Order placed(List<OrderedItem> items, Agreement agreement) {
        return ((Placed) place(bakery, UUID.randomUUID(), items, agreement)).order();
    }

    private Invoice invoiceOf(Order order) {
        return company.stores().invoices().find(order.invoice()).orElseThrow().document();
    }

    private void assertNothingHappened() {
        assertThat(company.balanceOf(bakery).owed()).isEqualTo(Money.euros("0"));
        assertThat(company.stores().listOrders().list(bakery, Long.MAX_VALUE, 1).items()).isEmpty();
        assertThat(company.stores().outbox().notices()).isEmpty();
    }
}
