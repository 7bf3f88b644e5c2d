package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;
import static io.guichet.testing.change.ChangeShop.times;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.ChangeQuote;
import io.guichet.domain.subscription.PlanChange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;

/** Where changes are made at once, one to a plan that is paid first waits for its money. */
class ChangingToPlansPaidFirstTest {

    private static final LocalDate APRIL_11 = APRIL_FIRST.plusDays(10);
    private static final LocalDate MAY_FIRST = APRIL_FIRST.plusMonths(1);

    private final ChangeShop shop =
            new ChangeShop(Preset.PREPAID, Map.of(Setting.CHANGE_NEEDS_PAID, "off"));

    @BeforeEach
    void the_largest_is_paid_first() {
        isPaidFirst(LARGE);
    }

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void it_is_made_once_its_difference_is_paid_and_takes_the_paid_time_over() {
        CustomerNumber anna = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);

        PlanChange change = shop.changes(anna, to(LARGE));

        assertThat(change.state()).isEqualTo(PlanChange.State.PENDING);
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(MEDIUM);
        assertThat(shop.owedBy(anna)).containsExactly("26.40");
        shop.pays(anna);
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(LARGE);
        assertThat(shop.serviceOf(anna).paidUntil()).isEqualTo(MAY_FIRST);
    }

    @Test
    void the_quote_says_so() {
        CustomerNumber anna = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);

        ChangeQuote quote = shop.quotes(anna, to(LARGE));

        assertThat(quote.applied()).isEqualTo(ChangeQuote.When.ONCE_PAID);
        assertThat(quote.total()).isEqualTo(Money.euros("26.40"));
    }

    @Test
    void another_plan_begins_its_period_at_once_as_before() {
        CustomerNumber anna = shop.holds(SMALL);
        shop.passUntil(APRIL_11);

        shop.changes(anna, to(MEDIUM));

        assertThat(shop.serviceOf(anna).plan()).isEqualTo(MEDIUM);
        assertThat(shop.serviceOf(anna).changing()).isPresent();
    }

    @Test
    void nor_does_more_of_it_begin_before_it_is_paid() {
        CustomerNumber anna = shop.holds(MEDIUM);
        isPaidFirst(MEDIUM);
        shop.passUntil(APRIL_11);

        PlanChange change = shop.changes(anna, times(3));

        assertThat(change.state()).isEqualTo(PlanChange.State.PENDING);
        assertThat(shop.serviceOf(anna).quantity()).isEqualTo(1);
        assertThat(shop.owedBy(anna)).containsExactly("35.20");
        shop.pays(anna);
        assertThat(shop.serviceOf(anna).quantity()).isEqualTo(3);
    }

    @Test
    void less_of_it_begins_its_period_at_once_as_before() {
        CustomerNumber anna = shop.owes(MEDIUM, 2);
        isPaidFirst(MEDIUM);

        shop.changes(anna, times(1));

        assertThat(shop.serviceOf(anna).quantity()).isEqualTo(1);
        assertThat(shop.serviceOf(anna).changing()).isPresent();
    }

    @Test
    void what_is_not_paid_becomes_none() {
        CustomerNumber anna = shop.owes(MEDIUM, 1);

        Outcome refused = shop.asks(anna, to(LARGE));

        assertThat(refused)
                .isEqualTo(
                        new Outcome.Refused(
                                new ChangeRefusal.InvoiceUnpaid(
                                        shop.unpaid(anna).getFirst().invoice())));
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(MEDIUM);
    }

    @Test
    void nor_does_what_a_change_of_today_began() {
        CustomerNumber anna = shop.holds(MEDIUM);
        shop.passUntil(APRIL_11);
        shop.changes(anna, to(SMALL));

        assertThat(shop.asks(anna, to(LARGE)))
                .isEqualTo(new Outcome.Refused(new ChangeRefusal.NoTimePaid()));
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(SMALL);

        shop.passUntil(APRIL_11.plusDays(1));
        shop.pays(anna);
        assertThat(shop.changes(anna, to(LARGE)).state()).isEqualTo(PlanChange.State.PENDING);
    }

    private void isPaidFirst(PlanCode code) {
        Plans plans = shop.company.stores().plans();
        Plan plan = plans.find(shop.company.seller().code(), code).orElseThrow();
        shop.company.given().done(() -> plans.save(plan.with(plan.rules().paidFirst())));
    }
}
