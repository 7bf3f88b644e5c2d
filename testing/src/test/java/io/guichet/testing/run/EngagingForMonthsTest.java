package io.guichet.testing.run;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.PlaceOrder.Agreement;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.application.ordering.QuoteOrder.Outcome.InvalidOrder;
import io.guichet.application.ordering.QuoteOrder.Outcome.Quoted;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Engagement;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A private cloud bought by the month: three months first, or 20 % more on the first three. */
class EngagingForMonthsTest {

    private static final BillingPeriod YEAR = BillingPeriod.YEAR;

    /** What lines say, the newest first. */
    private static final List<String> THREE_SURCHARGED =
            List.of(
                    "Plan private",
                    "Plan private",
                    "Plan private (+20%)",
                    "Plan private (+20%)",
                    "Plan private (+20%)");

    private final BillingDays days = new BillingDays().follows(Preset.PREPAID);
    private final CustomerNumber bakery = days.company.company();
    private final PlanCode cloud = sells();

    @Test
    void the_first_invoice_covers_three_months_and_the_next_one_each() {
        Order order = orders(item(BillingPeriod.MONTH, false));
        LocalDate begin = days.today();

        Invoice first = invoice(order);
        assertThat(first.totals().net()).isEqualTo(euros("1227.00"));
        assertThat(first.lines().getFirst().until()).isEqualTo(begin.plusMonths(3));
        assertThat(days.serviceOf(bakery).paidUntil()).isEqualTo(begin.plusMonths(3));

        days.company.transfers(bakery, "10000.00", List.of());
        days.passUntil(begin.plusMonths(3).minusDays(1));
        assertThat(nets()).containsExactly(euros("1227.00"));
        days.passUntil(begin.plusMonths(4));
        assertThat(nets()).containsExactly(euros("409.00"), euros("409.00"), euros("1227.00"));
    }

    @Test
    void with_the_surcharge_the_first_three_invoices_cost_more_and_the_fourth_does_not() {
        LocalDate begin = days.today();
        orders(item(BillingPeriod.MONTH, true));
        days.company.transfers(bakery, "10000.00", List.of());

        days.passUntil(begin.plusMonths(4));

        assertThat(nets())
                .containsExactly(
                        euros("409.00"),
                        euros("409.00"),
                        euros("490.80"),
                        euros("490.80"),
                        euros("490.80"));
        assertThat(days.serviceOf(bakery).price().amount()).isEqualTo(euros("409.00"));
        assertThat(texts()).isEqualTo(THREE_SURCHARGED);
    }

    @Test
    void aligned_to_another_day_the_days_until_then_are_one_of_the_three() {
        LocalDate begin = days.today();
        orders(item(BillingPeriod.MONTH, true));
        days.company.transfers(bakery, "10000.00", List.of());
        days.passUntil(begin.plusDays(10));

        aligns(begin.plusDays(13).getDayOfMonth());
        days.passUntil(begin.plusMonths(4));

        assertThat(texts()).isEqualTo(THREE_SURCHARGED);
        assertThat(days.serviceOf(bakery).price().amount()).isEqualTo(euros("409.00"));
    }

    private void aligns(int day) {
        AlignBillingDay desk =
                new ChangeDesk(days.company.stores(), days.company.does(), days.company.clock())
                        .alignBillingDay();
        assertThat(
                        desk.align(
                                new AlignBillingDay.Command(
                                        bakery,
                                        UUID.randomUUID(),
                                        day,
                                        Set.of(),
                                        Optional.empty())))
                .isInstanceOf(AlignBillingDay.Outcome.Aligned.class);
    }

    @Test
    void the_quote_is_what_is_charged_either_way() {
        for (boolean surcharged : List.of(false, true)) {
            List<OrderedItem> items = List.of(item(BillingPeriod.MONTH, surcharged));
            Quoted quoted = (Quoted) quote(items);
            Money total = quoted.quote().totals().gross();

            assertThat(place(items, new Agreement.Exactly(total)))
                    .isInstanceOf(PlaceOrder.Outcome.Placed.class);
        }
    }

    @Test
    void bought_by_the_year_it_asks_for_nothing_and_has_no_surcharge() {
        Order order = orders(item(YEAR, false));

        assertThat(invoice(order).lines().getFirst().until()).isEqualTo(days.today().plusYears(1));
        assertThat(quote(List.of(item(YEAR, true)))).isEqualTo(new InvalidOrder("no-surcharge", 0));
    }

    private PlanCode sells() {
        PlanCode code = new PlanCode("private");
        List<PlanPrice> prices =
                List.of(price(code, BillingPeriod.MONTH, "409.00"), price(code, YEAR, "4428.00"));
        Plan plan = Samples.plan(days.company.seller(), code, prices);
        Engagement three = new Engagement(3, new BigDecimal("20"), 3);
        return days.company.sells(
                plan.with(PlanRules.of(PlanFamily.PRIVATE_CLOUD).engaging(three)));
    }

    private static PlanPrice price(PlanCode code, BillingPeriod period, String amount) {
        return new PlanPrice(
                code, period, euros(amount), TaxBasis.NET, LocalDate.EPOCH, LocalDate.MAX);
    }

    private OrderedItem item(BillingPeriod period, boolean surcharged) {
        return new OrderedItem(cloud, period, 1, "cloud", surcharged);
    }

    private Order orders(OrderedItem item) {
        return ((PlaceOrder.Outcome.Placed) place(List.of(item), new Agreement.ListPrice()))
                .order();
    }

    private PlaceOrder.Outcome place(List<OrderedItem> items, Agreement agreement) {
        return days.company
                .does()
                .placeOrder()
                .place(new PlaceOrder.Command(bakery, UUID.randomUUID(), items, agreement));
    }

    private QuoteOrder.Outcome quote(List<OrderedItem> items) {
        return days.company.does().quoteOrder().quote(new QuoteOrder.Command(bakery, items));
    }

    private Invoice invoice(Order order) {
        return days.company.stores().invoices().find(order.invoice()).orElseThrow().document();
    }

    /** What was invoiced, the newest first. */
    private List<Money> nets() {
        return invoices().map(invoice -> invoice.totals().net()).toList();
    }

    private List<String> texts() {
        return invoices().map(invoice -> invoice.lines().getFirst().description()).toList();
    }

    private Stream<Invoice> invoices() {
        return days.company.stores().listOrders().list(bakery, Long.MAX_VALUE, 20).items().stream()
                .map(order -> order.invoice().orElseThrow())
                .map(one -> days.company.stores().invoices().find(one).orElseThrow().document());
    }
}
