package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.application.ordering.QuoteOrder.Outcome;
import io.guichet.application.ordering.QuoteOrder.Outcome.InvalidOrder;
import io.guichet.application.ordering.QuoteOrder.Outcome.NoSuchCustomer;
import io.guichet.application.ordering.QuoteOrder.Outcome.NoSuchPlan;
import io.guichet.application.ordering.QuoteOrder.Outcome.NotOnSale;
import io.guichet.application.ordering.QuoteOrder.Outcome.OptionWithoutPlan;
import io.guichet.application.ordering.QuoteOrder.Outcome.Quoted;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.PriceCap;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Quote;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;

class QuotingTest {

    private static final PlanCode CLOUD = new PlanCode("cloud-small");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber bakery = company.company();

    @Test
    void a_quote_says_what_each_line_and_all_of_it_come_to() {
        company.sells("cloud-small", "10.00");

        Quote quote = quoted(new OrderedItem(CLOUD, BillingPeriod.MONTH, 3, "shop"));

        assertThat(quote.lines())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.description()).isEqualTo("Plan cloud-small");
                            assertThat(line.serviceReference()).isEqualTo("shop");
                            assertThat(line.from()).isEqualTo(TODAY);
                            assertThat(line.until()).isEqualTo(TODAY.plusMonths(1));
                            assertThat(line.net()).isEqualTo(Money.euros("30.00"));
                        });
        assertThat(quote.totals().gross()).isEqualTo(Money.euros("36.00"));
    }

    @Test
    void an_option_is_for_whoever_buys_or_has_what_it_goes_with() {
        PlanCode cloud = company.sells("cloud-small", "10.00");
        Plan plan = Samples.plan(company.seller(), new PlanCode("disk"), "3.00");
        company.sells(plan.with(PlanRules.of(PlanFamily.OPTION).goingWith(Set.of(cloud))));
        OrderedItem option = new OrderedItem(plan.code(), BillingPeriod.MONTH, 1, "");
        OrderedItem small = new OrderedItem(cloud, BillingPeriod.MONTH, 1, "");

        assertThat(quote(option)).isEqualTo(new OptionWithoutPlan(plan.code()));
        assertThat(quote(option, small)).isInstanceOf(Quoted.class);
        company.orders(bakery, small);
        assertThat(quote(option)).isInstanceOf(Quoted.class);
    }

    @Test
    void what_is_metered_cannot_be_ordered() {
        Plan plan = Samples.plan(company.seller(), new PlanCode("traffic"), "3.00");
        Metering metering = new Metering("TB", BigDecimal.ONE, BigDecimal.ZERO);
        company.sells(plan.with(PlanRules.metered(metering)));

        assertThat(quote(new OrderedItem(plan.code(), BillingPeriod.MONTH, 1, "")))
                .isEqualTo(new NotOnSale(plan.code(), BillingPeriod.MONTH));
    }

    @Test
    void what_costs_more_together_than_its_cap_is_charged_by_staff() {
        OrderedItem cpu = capped("cpu", "400.00");
        OrderedItem ram = capped("ram", "200.00");
        OrderedItem disk = capped("disk", "200.00");

        assertThat(quoted(cpu, ram).totals().net()).isEqualTo(Money.euros("600.00"));
        assertThat(quote(cpu, ram, disk)).isEqualTo(new InvalidOrder("above-cap"));
    }

    @Test
    void a_price_that_includes_vat_is_what_is_paid() {
        sellsGross("10.00");

        Totals totals = quoted(new OrderedItem(CLOUD, BillingPeriod.YEAR, 1, "")).totals();

        assertThat(totals.net()).isEqualTo(Money.euros("8.33"));
        assertThat(totals.tax()).isEqualTo(Money.euros("1.67"));
        assertThat(totals.gross()).isEqualTo(Money.euros("10.00"));
    }

    @Test
    void vat_is_worked_out_once_on_the_sum_and_not_line_by_line() {
        company.sells("cloud-small", "0.33");

        Totals totals =
                quoted(
                                new OrderedItem(CLOUD, BillingPeriod.MONTH, 1, "a"),
                                new OrderedItem(CLOUD, BillingPeriod.MONTH, 1, "b"),
                                new OrderedItem(CLOUD, BillingPeriod.MONTH, 1, "c"))
                        .totals();

        assertThat(totals.net()).isEqualTo(Money.euros("0.99"));
        assertThat(totals.tax()).isEqualTo(Money.euros("0.20"));
    }

    @Test
    void the_price_of_the_day_holds_and_the_day_is_the_sellers() {
        LocalDate changes = LocalDate.of(2026, 3, 2);
        company.sells(
                Samples.plan(
                        company.seller(),
                        CLOUD,
                        List.of(
                                monthly("10.00", LocalDate.EPOCH, changes),
                                monthly("12.00", changes, LocalDate.MAX))));
        OrderedItem item = new OrderedItem(CLOUD, BillingPeriod.MONTH, 1, "");

        company.clock().setTo("2026-03-01T22:59:59Z");
        assertThat(quoted(item).totals().net()).isEqualTo(Money.euros("10.00"));

        company.clock().advance(Duration.ofSeconds(1));
        assertThat(quoted(item).totals().net()).isEqualTo(Money.euros("12.00"));
        assertThat(quoted(item).lines().getFirst().from()).isEqualTo(changes);
    }

    @Test
    void an_unknown_plan_is_refused_by_name() {
        assertThat(quote(new OrderedItem(CLOUD, BillingPeriod.MONTH, 1, "")))
                .isEqualTo(new NoSuchPlan(CLOUD));
    }

    @Test
    void a_period_without_a_price_today_is_not_on_sale() {
        company.sells("cloud-small", "10.00");

        assertThat(quote(new OrderedItem(CLOUD, BillingPeriod.YEAR, 1, "")))
                .isEqualTo(new NotOnSale(CLOUD, BillingPeriod.YEAR));

        company.clock().setTo("2025-12-31T12:00:00Z");
        assertThat(quote(new OrderedItem(CLOUD, BillingPeriod.MONTH, 1, "")))
                .isEqualTo(new NotOnSale(CLOUD, BillingPeriod.MONTH));
    }

    @Test
    void an_order_has_between_one_and_twenty_items() {
        company.sells("cloud-small", "10.00");
        OrderedItem item = new OrderedItem(CLOUD, BillingPeriod.MONTH, 1, "");

        assertThat(quote()).isEqualTo(new InvalidOrder("invalid-item-count"));
        assertThat(quote(Collections.nCopies(20, item))).isInstanceOf(Quoted.class);
        assertThat(quote(Collections.nCopies(21, item)))
                .isEqualTo(new InvalidOrder("invalid-item-count"));
    }

    @Test
    void a_quantity_is_between_one_and_a_hundred() {
        company.sells("cloud-small", "10.00");

        assertThat(quote(many(0))).isEqualTo(new InvalidOrder("invalid-quantity", 0));
        assertThat(quote(many(1), many(0))).isEqualTo(new InvalidOrder("invalid-quantity", 1));
        assertThat(quote(many(-1))).isEqualTo(new InvalidOrder("invalid-quantity", 0));
        assertThat(quote(many(100))).isInstanceOf(Quoted.class);
        assertThat(quote(many(101))).isEqualTo(new InvalidOrder("invalid-quantity", 0));
        assertThat(quote(many(999_999_999))).isEqualTo(new InvalidOrder("invalid-quantity", 0));
    }

    @Test
    void a_label_is_short_and_has_no_control_characters() {
        company.sells("cloud-small", "10.00");

        assertThat(quote(labelled("x".repeat(80)))).isInstanceOf(Quoted.class);
        assertThat(quote(labelled("x".repeat(81)))).isEqualTo(new InvalidOrder("invalid-label", 0));
        assertThat(quote(labelled("a\nb"))).isEqualTo(new InvalidOrder("invalid-label", 0));
    }

    @Test
    void nobody_quotes_for_a_customer_who_does_not_exist() {
        assertThat(
                        company.does()
                                .quoteOrder()
                                .quote(
                                        new QuoteOrder.Command(
                                                new CustomerNumber(999), List.of(many(1)))))
                .isEqualTo(new NoSuchCustomer());
    }

    private static OrderedItem many(int quantity) {
        return new OrderedItem(CLOUD, BillingPeriod.MONTH, quantity, "");
    }

    private static OrderedItem labelled(String label) {
        return new OrderedItem(CLOUD, BillingPeriod.MONTH, 1, label);
    }

    /** An intervention of which several together cost EUR 600 at most. */
    private OrderedItem capped(String code, String net) {
        PlanPrice once =
                new PlanPrice(
                        new PlanCode(code),
                        BillingPeriod.ONE_OFF,
                        Money.euros(net),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        PriceCap cap = new PriceCap("interventions", Money.euros("600.00"));
        Plan plan = Samples.plan(company.seller(), once.plan(), List.of(once));
        company.sells(plan.with(PlanRules.of(PlanFamily.INTERVENTION).cappedAt(cap)));
        return new OrderedItem(once.plan(), BillingPeriod.ONE_OFF, 1, "");
    }

    private void sellsGross(String yearly) {
        PlanPrice price =
                new PlanPrice(
                        CLOUD,
                        BillingPeriod.YEAR,
                        Money.euros(yearly),
                        TaxBasis.GROSS,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        company.sells(Samples.plan(company.seller(), CLOUD, List.of(price)));
    }

    private static PlanPrice monthly(String net, LocalDate from, LocalDate until) {
        return new PlanPrice(
                CLOUD, BillingPeriod.MONTH, Money.euros(net), TaxBasis.NET, from, until);
    }

    private Outcome quote(OrderedItem... items) {
        return quote(List.of(items));
    }

    private Outcome quote(List<OrderedItem> items) {
        return company.does().quoteOrder().quote(new QuoteOrder.Command(bakery, items));
    }

    private Quote quoted(OrderedItem... items) {
        if (quote(items) instanceof Quoted quoted) {
            return quoted.quote();
        }
        throw new AssertionError(quote(items));
    }
}
