package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.FREE;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;
import static io.guichet.testing.change.ChangeShop.times;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.ChangeQuote;
import io.guichet.domain.subscription.Service;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** The unused part is credited, a new period begins and is invoiced the next day. */
class ChangingWithANewPeriodTest {

    private static final LocalDate APRIL_11 = APRIL_FIRST.plusDays(10);

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void the_unused_part_becomes_credit_where_it_was_paid() {
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);

        shop.changes(customer, to(LARGE));

        // 22.00 x 20 / 30 = 14.67, with VAT 17.60.
        assertThat(shop.creditOf(customer)).isEqualTo("17.60");
        assertThat(shop.serviceOf(customer).plan()).isEqualTo(LARGE);
        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(APRIL_11);
    }

    @Test
    void the_new_period_is_invoiced_by_the_next_days_run_from_the_day_of_the_change() {
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);
        shop.changes(customer, to(LARGE));

        shop.runs();
        assertThat(shop.owedBy(customer)).isEmpty();
        shop.passUntil(APRIL_11.plusDays(1));

        // 66.00 with VAT less the credit of 17.60.
        assertThat(shop.owedBy(customer)).containsExactly("48.40");
        Invoice invoice = shop.invoice(shop.unpaid(customer).getFirst().invoice());
        assertThat(invoice.lines().getFirst().from()).isEqualTo(APRIL_11);
        assertThat(invoice.lines().getFirst().until()).isEqualTo(APRIL_11.plusMonths(1));
        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(APRIL_11.plusMonths(1));
        shop.passUntil(APRIL_11.plusMonths(1));
        assertThat(shop.unpaid(customer)).hasSize(2);
    }

    @Test
    void what_was_not_paid_is_lowered() {
        CustomerNumber customer = shop.owes(MEDIUM, 1);
        shop.passUntil(APRIL_11);

        shop.changes(customer, to(SMALL));

        assertThat(shop.owedBy(customer)).containsExactly("8.80");
        assertThat(shop.creditOf(customer)).isEqualTo("0.00");
    }

    @Test
    void a_downgrade_is_credited_alike() {
        CustomerNumber customer = shop.holds(LARGE);
        shop.passUntil(APRIL_FIRST.plusDays(20));

        ChangeQuote quote = shop.quotes(customer, to(SMALL));
        shop.changes(customer, to(SMALL));

        // 55.00 x 10 / 30 = 18.33, with VAT 22.00; the month of SMALL is 7.20.
        assertThat(quote.credited()).isEqualTo(Money.euros("22.00"));
        assertThat(quote.total()).isEqualTo(Money.euros("-14.80"));
        assertThat(shop.creditOf(customer)).isEqualTo("22.00");
        shop.passUntil(shop.today().plusDays(1));
        assertThat(shop.creditOf(customer)).isEqualTo("14.80");
    }

    @Test
    void going_to_the_free_plan_credits_nothing() {
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);

        assertThat(shop.quotes(customer, to(FREE)).credited().isZero()).isTrue();
        shop.changes(customer, to(FREE));

        assertThat(shop.creditOf(customer)).isEqualTo("0.00");
        assertThat(shop.serviceOf(customer).plan()).isEqualTo(FREE);
    }

    @Test
    void up_then_down_on_one_day_credits_once_and_begins_one_period() {
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);

        shop.changes(customer, to(LARGE));
        shop.changes(customer, to(MEDIUM));

        assertThat(shop.creditOf(customer)).isEqualTo("17.60");
        shop.passUntil(APRIL_11.plusDays(1));
        assertThat(shop.owedBy(customer)).containsExactly("8.80");
    }

    @Test
    void a_service_can_change_on_the_day_it_was_opened() {
        CustomerNumber customer = shop.holds(SMALL);

        shop.changes(customer, to(MEDIUM));

        assertThat(shop.creditOf(customer)).isEqualTo("7.20");
        shop.passUntil(APRIL_FIRST.plusDays(1));
        assertThat(shop.owedBy(customer)).containsExactly("19.20");
        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(APRIL_FIRST.plusMonths(1));
    }

    @Test
    void a_change_every_day_pays_each_day_once() {
        CustomerNumber customer = shop.holds(SMALL);
        for (int day = 0; day < 6; day++) {
            shop.passUntil(APRIL_FIRST.plusDays(day));
            shop.changes(customer, to(day % 2 == 0 ? MEDIUM : LARGE));
        }
        shop.passUntil(APRIL_FIRST.plusDays(6));

        Service service = shop.serviceOf(customer);
        assertThat(service.paidUntil()).isEqualTo(LocalDate.of(2026, 5, 6));
        // Three days of 0.88, two of 2.20, the last period whole, less the 7.20 paid at first.
        Money credit = shop.company.balanceOf(customer).prepaid();
        Money owed = shop.company.balanceOf(customer).owed();
        assertThat(owed.minus(credit)).isEqualTo(Money.euros("65.84"));
    }

    @Test
    void the_period_changes_alike() {
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);

        ChangeQuote quote = shop.quotes(customer, to(BillingPeriod.YEAR));
        shop.changes(customer, to(BillingPeriod.YEAR));
        shop.passUntil(APRIL_11.plusDays(1));

        assertThat(quote.total()).isEqualTo(Money.euros("270.40"));
        assertThat(shop.owedBy(customer)).containsExactly("270.40");
        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(APRIL_11.plusYears(1));
    }

    @Test
    void another_quantity_keeps_the_price_it_was_sold_at() {
        CustomerNumber customer = shop.owes(MEDIUM, 2);
        shop.passUntil(APRIL_11);

        shop.changes(customer, times(3));
        shop.passUntil(APRIL_11.plusDays(1));

        // 52.80 less 35.20 (29.33 net), and 79.20 anew.
        assertThat(shop.owedBy(customer)).containsExactly("17.60", "79.20");
    }

    @Test
    void a_quote_changes_nothing_and_what_differs_from_it_is_asked_again() {
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);
        Service before = shop.serviceOf(customer);

        ChangeQuote quote = shop.quotes(customer, to(LARGE));
        assertThat(quote.total()).isEqualTo(Money.euros("48.40"));
        assertThat(shop.serviceOf(customer)).isEqualTo(before);
        assertThat(shop.creditOf(customer)).isEqualTo("0.00");

        ChangeService.Command late = shop.command(customer, to(LARGE), "47.00");
        assertThat(shop.desk.changeService().change(late))
                .isEqualTo(new Outcome.QuoteChanged(Money.euros("47.00"), Money.euros("48.40")));
        assertThat(shop.serviceOf(customer)).isEqualTo(before);

        ChangeService.Command agreed = shop.command(customer, to(LARGE), "48.40");
        Outcome done = shop.desk.changeService().change(agreed);
        assertThat(shop.desk.changeService().change(agreed)).isEqualTo(done);
        assertThat(shop.creditOf(customer)).isEqualTo("17.60");
    }
}
