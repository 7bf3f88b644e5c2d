package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.MEDIUM;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

/** What becomes of an option whose service was ended for another reason than being cancelled. */
class LosingOptionsTest {

    private static final PlanCode BACKUP = new PlanCode("backup");
    private static final LocalDate MAY_FIRST = APRIL_FIRST.plusMonths(1);

    private final ChangeShop shop = new ChangeShop(Preset.INVOICE);
    private final CustomerNumber anna = shop.company.consumer();

    @BeforeEach
    void anna_has_backups_of_her_site() {
        shop.company.sells(
                Samples.plan(shop.company.seller(), BACKUP, "3.00")
                        .with(PlanRules.of(PlanFamily.OPTION).goingWith(Set.of(MEDIUM))));
        shop.company.orders(anna, item(MEDIUM), item(BACKUP));
        shop.pays(anna);
    }

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void a_month_that_would_begin_on_the_day_it_is_lost_is_given_back() {
        nextMonthIsPaidAhead();
        comes(MAY_FIRST);

        losesTheSite();

        assertThat(backups().state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(backups().paidUntil()).isEqualTo(MAY_FIRST);
        assertThat(shop.creditOf(anna)).isEqualTo("3.60");
    }

    @Test
    void a_month_that_began_the_day_before_is_not() {
        nextMonthIsPaidAhead();
        comes(MAY_FIRST.plusDays(1));

        losesTheSite();

        assertThat(backups().paidUntil()).isEqualTo(MAY_FIRST.plusMonths(1));
        assertThat(shop.creditOf(anna)).isEqualTo("0.00");
    }

    @Test
    void what_was_opened_on_that_day_was_had() {
        losesTheSite();

        assertThat(backups().state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(shop.creditOf(anna)).isEqualTo("0.00");
    }

    private void nextMonthIsPaidAhead() {
        shop.passUntil(MAY_FIRST.minusDays(1));
        shop.pays(anna);
    }

    private void comes(LocalDate day) {
        while (shop.today().isBefore(day)) {
            shop.company.clock().advance(Duration.ofDays(1));
        }
    }

    private void losesTheSite() {
        Service site = service(MEDIUM);
        shop.company
                .given()
                .done(() -> shop.company.stores().services().save(site.terminate(shop.today())));
        assertThat(shop.desk.endOptions().end()).isEqualTo(1);
    }

    private Service backups() {
        return service(BACKUP);
    }

    private Service service(PlanCode plan) {
        return shop.company.stores().services().of(anna).stream()
                .filter(service -> service.plan().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    private static OrderedItem item(PlanCode plan) {
        return new OrderedItem(plan, BillingPeriod.MONTH, 1, "site");
    }
}
