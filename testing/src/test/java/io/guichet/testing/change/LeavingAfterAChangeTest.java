package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.FREE;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Nobody leaves a period that a change began before it was invoiced. */
class LeavingAfterAChangeTest {

    private static final LocalDate APRIL_11 = APRIL_FIRST.plusDays(10);
    private static final LocalDate MAY_11 = APRIL_11.plusMonths(1);

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);
    private final CustomerNumber customer = shop.holds(LARGE);

    @BeforeEach
    void april_11() {
        shop.passUntil(APRIL_11);
    }

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void cancelling_invoices_the_period_that_has_begun() {
        shop.changes(customer, to(MEDIUM));
        assertThat(shop.creditOf(customer)).isEqualTo("44.00");

        cancels();

        assertThat(shop.creditOf(customer)).isEqualTo("17.60");
        assertThat(service().ending().map(Ending::on)).contains(MAY_11);
        shop.passUntil(MAY_11);
        assertThat(service().state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(shop.creditOf(customer)).isEqualTo("17.60");
    }

    @Test
    void deleting_the_account_invoices_the_period_that_has_begun() {
        AccountName account = new AccountName("shop");
        shop.desk.keepAccounts().open(customer, account, List.of(service().id()));
        shop.changes(customer, to(MEDIUM));

        shop.desk.keepAccounts().delete(customer, account);

        assertThat(service().state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(shop.creditOf(customer)).isEqualTo("17.60");
    }

    @Test
    void going_to_the_free_plan_by_a_small_one_leaves_the_small_one_to_be_paid() {
        shop.changes(customer, to(SMALL));

        assertThat(shop.quotes(customer, to(FREE)).total()).isEqualTo(Money.euros("7.20"));
        shop.changes(customer, to(FREE));

        assertThat(shop.creditOf(customer)).isEqualTo("36.80");
        shop.passUntil(APRIL_11.plusDays(5));
        shop.changes(customer, to(MEDIUM));
        assertThat(shop.creditOf(customer)).isEqualTo("36.80");
        shop.passUntil(APRIL_11.plusDays(6));
        assertThat(shop.creditOf(customer)).isEqualTo("10.40");
        assertThat(service().paidUntil()).isEqualTo(APRIL_11.plusDays(5).plusMonths(1));
    }

    @Test
    void a_further_change_on_another_day_comes_after_the_invoice() {
        shop.changes(customer, to(MEDIUM));
        shop.company.clock().advance(Duration.ofDays(1));

        shop.changes(customer, to(SMALL));

        // 26.40 of the credit of 44.00; of it 22.00 x 29 / 30 = 21.27, with VAT 25.52, come back.
        assertThat(shop.creditOf(customer)).isEqualTo("43.12");
    }

    @Test
    void what_was_suspended_meanwhile_is_invoiced_as_well() {
        shop.changes(customer, to(MEDIUM));
        shop.company
                .given()
                .done(
                        () ->
                                shop.company
                                        .stores()
                                        .services()
                                        .save(
                                                service()
                                                        .suspend(
                                                                new Suspension.Other(
                                                                        shop.today(), "abuse"))));

        shop.passUntil(APRIL_11.plusDays(1));

        assertThat(shop.creditOf(customer)).isEqualTo("17.60");
    }

    private void cancels() {
        shop.office
                .cancelService()
                .cancel(
                        new CancelService.Command(
                                customer, service().id(), When.END_OF_PERIOD, ""));
    }

    private Service service() {
        return shop.serviceOf(customer);
    }
}
