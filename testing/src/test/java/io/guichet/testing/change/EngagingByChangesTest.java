package io.guichet.testing.change;

import static io.guichet.domain.money.Money.euros;
import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.times;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.application.change.ChangeService.Wanted;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
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
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.ChangeQuote;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who changes to a private cloud by the month is engaged as who orders one: three months on the
 * first invoice where a period begins, or rather 20 % more on the first three; these where the paid
 * time stays.
 */
class EngagingByChangesTest {

    private static final PlanCode OPEN = new PlanCode("private-open");
    private static final PlanCode BASE = new PlanCode("private-base");
    private static final PlanCode GOLD = new PlanCode("private-gold");
    private static final BillingPeriod MONTH = BillingPeriod.MONTH;
    private static final BillingPeriod YEAR = BillingPeriod.YEAR;
    private static final Outcome NO_SURCHARGE =
            new Outcome.Refused(new ChangeRefusal.NoSurcharge());

    @Test
    void from_the_year_to_the_month_the_period_that_begins_is_of_three_months() {
        ChangeShop shop = shop(Preset.PREPAID);
        CustomerNumber bakery = holds(shop, BASE, YEAR, false);
        LocalDate day = shop.today().plusDays(10);
        shop.passUntil(day);

        ChangeQuote quote = shop.quotes(bakery, to(MONTH));
        assertThat(quote.invoiced()).isEqualTo(euros("1440.00"));
        assertThat(quote.until()).isEqualTo(day.plusMonths(3));
        shop.changes(bakery, to(MONTH));
        shop.passUntil(day.plusDays(1));

        assertThat(last(shop).totals().gross()).isEqualTo(quote.invoiced());
        assertThat(last(shop).lines().getFirst().until()).isEqualTo(day.plusMonths(3));
        assertThat(shop.serviceOf(bakery).paidUntil()).isEqualTo(day.plusMonths(3));
        lives(shop, bakery, day.plusMonths(3));
        assertThat(last(shop).totals().net()).isEqualTo(euros("400.00"));
    }

    @Test
    void within_the_first_three_months_every_period_that_begins_is_and_none_afterwards() {
        ChangeShop shop = shop(Preset.PREPAID);
        CustomerNumber bakery = holds(shop, BASE, MONTH, false);
        LocalDate start = shop.today();

        assertThat(months(shop, bakery, to(GOLD))).isEqualTo(3);
        lives(shop, bakery, start.plusDays(20));
        assertThat(months(shop, bakery, to(GOLD))).isEqualTo(3);
        assertThat(months(shop, bakery, times(2))).isEqualTo(3);
        assertThat(months(shop, bakery, to(OPEN))).isEqualTo(1);
        assertThat(months(shop, bakery, to(YEAR))).isEqualTo(12);
        lives(shop, bakery, start.plusMonths(3));
        assertThat(months(shop, bakery, to(GOLD))).isEqualTo(1);
        assertThat(months(shop, bakery, times(2))).isEqualTo(1);
    }

    @Test
    void whoever_pays_the_surcharge_has_more_of_it_by_the_month() {
        ChangeShop shop = shop(Preset.PREPAID);
        CustomerNumber bakery = holds(shop, BASE, MONTH, true);
        lives(shop, bakery, APRIL_FIRST.plusDays(10));

        ChangeQuote quote = shop.quotes(bakery, times(2));

        assertThat(quote.invoiced()).isEqualTo(euros("1152.00"));
        assertThat(quote.surchargedUntil()).contains(APRIL_FIRST.plusMonths(3));
    }

    @Test
    void where_a_period_begins_he_may_rather_pay_the_surcharge_as_whoever_orders() {
        ChangeShop shop = shop(Preset.PREPAID);
        CustomerNumber bakery = holds(shop, OPEN, MONTH, false);
        LocalDate day = APRIL_FIRST.plusDays(10);
        lives(shop, bakery, day);
        assertThat(shop.quotes(bakery, to(BASE)).surchargeOffered()).isTrue();

        ChangeQuote quote = shop.quotes(bakery, surcharged(BASE));
        assertThat(quote.invoiced()).isEqualTo(euros("576.00"));
        assertThat(quote.until()).isEqualTo(day.plusMonths(1));
        assertThat(quote.surchargedUntil()).contains(day.plusMonths(3));
        assertThat(quote.surchargeOffered()).isTrue();
        shop.changes(bakery, surcharged(BASE));
        shop.passUntil(day.plusDays(1));
        assertThat(last(shop).totals().gross()).isEqualTo(quote.invoiced());
        lives(shop, bakery, day.plusMonths(4));

        assertThat(nets(shop))
                .containsExactly("100.00", "480.00", "480.00", "480.00", "400.00", "400.00");
    }

    @Test
    void a_surcharge_is_refused_where_there_is_none_to_choose() {
        ChangeShop shop = shop(Preset.PREPAID);
        CustomerNumber bakery = holds(shop, BASE, MONTH, false);
        lives(shop, bakery, APRIL_FIRST.plusDays(10));
        Wanted twice = new Wanted(Optional.empty(), Optional.empty(), Optional.of(2), true);

        assertThat(shop.asks(bakery, surcharged(OPEN))).isEqualTo(NO_SURCHARGE);
        assertThat(shop.asks(bakery, twice)).isEqualTo(NO_SURCHARGE);
        assertThat(shop.quotes(bakery, times(2)).surchargeOffered()).isFalse();
        assertThat(shop.quotes(bakery, to(OPEN)).surchargeOffered()).isFalse();
        assertThat(shop.quotes(bakery, to(YEAR)).surchargeOffered()).isFalse();
    }

    @Test
    void where_the_paid_time_stays_it_is_the_surcharge_whether_it_is_chosen_or_not() {
        ChangeShop shop = shop(Preset.INVOICE);
        CustomerNumber bakery = holds(shop, OPEN, MONTH, false);
        lives(shop, bakery, APRIL_FIRST.plusDays(10));

        ChangeQuote quote = shop.quotes(bakery, to(BASE));

        assertThat(quote.surchargeOffered()).isFalse();
        assertThat(shop.quotes(bakery, surcharged(BASE))).isEqualTo(quote);
        assertThat(shop.asks(bakery, surcharged(OPEN))).isInstanceOf(Outcome.Refused.class);
    }

    private static Wanted surcharged(PlanCode plan) {
        return new Wanted(Optional.of(plan), Optional.empty(), Optional.empty(), true);
    }

    @Test
    void where_the_paid_time_stays_the_first_three_invoices_have_the_surcharge() {
        ChangeShop shop = shop(Preset.INVOICE);
        CustomerNumber bakery = holds(shop, OPEN, MONTH, false);
        LocalDate paid = shop.serviceOf(bakery).paidUntil();
        lives(shop, bakery, APRIL_FIRST.plusDays(10));

        // 20 of 30 days at 480.00 in place of 100.00.
        ChangeQuote quote = shop.quotes(bakery, to(BASE));
        assertThat(quote.invoiced()).isEqualTo(euros("304.00"));
        assertThat(quote.surchargedUntil()).contains(paid.plusMonths(2));
        shop.changes(bakery, to(BASE));
        assertThat(last(shop).totals().gross()).isEqualTo(quote.invoiced());
        shop.pays(bakery);
        lives(shop, bakery, paid.plusMonths(3));

        assertThat(nets(shop))
                .containsExactly("100.00", "253.33", "480.00", "480.00", "400.00", "400.00");
    }

    @Test
    void nothing_is_asked_of_whoever_has_paid_that_far() {
        ChangeShop shop = shop(Preset.INVOICE);
        CustomerNumber yearly = holds(shop, BASE, YEAR, false);
        CustomerNumber engaged = holds(shop, BASE, MONTH, false);
        lives(shop, engaged, APRIL_FIRST.plusDays(10));

        assertThat(shop.quotes(yearly, to(MONTH)).surchargedUntil()).isEmpty();
        assertThat(shop.quotes(engaged, to(GOLD)).surchargedUntil()).isEmpty();
        lives(shop, engaged, APRIL_FIRST.plusMonths(5));
        assertThat(shop.quotes(engaged, to(GOLD)).surchargedUntil()).isEmpty();
        assertThat(shop.quotes(engaged, times(2)).surchargedUntil()).isEmpty();
    }

    private static int months(ChangeShop shop, CustomerNumber customer, Wanted wanted) {
        ChangeQuote quote = shop.quotes(customer, wanted);
        assertThat(quote.from()).isEqualTo(shop.today());
        return (int) quote.from().until(quote.until()).toTotalMonths();
    }

    private static CustomerNumber holds(
            ChangeShop shop, PlanCode plan, BillingPeriod period, boolean surcharged) {
        CustomerNumber customer = shop.company.company();
        shop.company.orders(customer, new OrderedItem(plan, period, 1, "cloud", surcharged));
        shop.pays(customer);
        return customer;
    }

    private static void lives(ChangeShop shop, CustomerNumber customer, LocalDate until) {
        while (shop.today().isBefore(until)) {
            shop.passUntil(shop.today().plusDays(1));
            shop.pays(customer);
        }
        assertThat(shop.booksDiffer()).isEmpty();
    }

    private static List<String> nets(ChangeShop shop) {
        return shop.company
                .stores()
                .invoices()
                .all()
                .map(Sealed::document)
                .filter(invoice -> invoice.kind() == DocumentKind.INVOICE)
                .map(invoice -> invoice.totals().net())
                .map(net -> net.toDecimal().toPlainString())
                .toList();
    }

    private static Invoice last(ChangeShop shop) {
        return shop.company
                .stores()
                .invoices()
                .all()
                .reduce((first, second) -> second)
                .orElseThrow()
                .document();
    }

    private static ChangeShop shop(Preset preset) {
        ChangeShop shop = new ChangeShop(preset);
        Engagement three = new Engagement(3, new BigDecimal("20"), 3);
        PlanRules open = PlanRules.of(PlanFamily.PRIVATE_CLOUD);
        sells(shop, OPEN, open, "100.00", "1000.00");
        sells(shop, BASE, open.engaging(three), "400.00", "4200.00");
        sells(shop, GOLD, open.engaging(three), "900.00", "9600.00");
        return shop;
    }

    private static void sells(
            ChangeShop shop, PlanCode code, PlanRules rules, String monthly, String yearly) {
        List<PlanPrice> prices = List.of(price(code, MONTH, monthly), price(code, YEAR, yearly));
        Plan plan = Samples.plan(shop.company.seller(), code, prices);
        shop.company.sells(plan.with(rules));
    }

    private static PlanPrice price(PlanCode code, BillingPeriod period, String amount) {
        Money whole = euros(amount);
        return new PlanPrice(
                code, period, whole, TaxBasis.NET, LocalDate.of(2026, 1, 1), LocalDate.MAX);
    }
}
