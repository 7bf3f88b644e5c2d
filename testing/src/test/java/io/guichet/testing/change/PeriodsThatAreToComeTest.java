package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.FREE;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was invoiced ahead is taken back once, and its days can be invoiced anew. */
class PeriodsThatAreToComeTest {

    private static final LocalDate MAY_FIRST = APRIL_FIRST.plusMonths(1);

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);

    @Test
    void the_days_of_a_period_that_a_change_credited_are_renewed() {
        CustomerNumber customer = holdsTwoMonths();

        shop.changes(customer, to(LARGE));
        shop.passUntil(MAY_FIRST);

        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(MAY_FIRST.plusMonths(1));
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void a_period_that_was_credited_cuts_no_later_one_short() {
        CustomerNumber customer = holdsTwoMonths();
        shop.passUntil(APRIL_FIRST.plusDays(10));
        shop.changes(customer, to(BillingPeriod.YEAR));
        shop.passUntil(APRIL_FIRST.plusDays(11));
        shop.pays(customer);
        shop.passUntil(LocalDate.of(2026, 6, 1));

        // 240.00 x 314 / 365 = 206.47, with VAT 247.76.
        assertThat(shop.quotes(customer, to(SMALL)).credited()).isEqualTo(Money.euros("247.76"));
    }

    @Test
    void going_to_the_free_plan_credits_what_has_not_begun() {
        CustomerNumber customer = holdsTwoMonths();
        shop.passUntil(APRIL_FIRST.plusDays(10));

        shop.changes(customer, to(FREE));

        assertThat(shop.creditOf(customer)).isEqualTo("26.40");
        shop.passUntil(LocalDate.of(2026, 6, 12));
        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(LocalDate.of(2026, 7, 11));
    }

    @Test
    void deleting_an_account_takes_back_what_has_not_begun() {
        ChangeShop ahead = new ChangeShop(Preset.INVOICE);
        CustomerNumber customer = ahead.holds(MEDIUM);
        AccountName account = new AccountName("shop");
        ahead.desk.keepAccounts().open(customer, account, List.of(ahead.serviceOf(customer).id()));
        ahead.passUntil(MAY_FIRST.minusDays(10));
        assertThat(ahead.owedBy(customer)).containsExactly("26.40");

        ahead.desk.keepAccounts().delete(customer, account);

        assertThat(ahead.owedBy(customer)).isEmpty();
        assertThat(ahead.serviceOf(customer).state()).isEqualTo(ServiceState.TERMINATED);
        assertThat(ahead.booksDiffer()).isEmpty();
    }

    @Test
    void after_days_between_were_taken_back_periods_end_on_the_day_they_did() {
        shop.passUntil(APRIL_FIRST.plusDays(11));
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.desk
                .alignBillingDay()
                .align(
                        new AlignBillingDay.Command(
                                customer, UUID.randomUUID(), 20, Set.of(), Optional.empty()));
        shop.pays(customer);

        Service aligned = shop.serviceOf(customer);
        CancelService cancelService = shop.office.cancelService();
        cancelService.cancel(
                new CancelService.Command(customer, aligned.id(), When.END_OF_PERIOD, ""));
        cancelService.undo(customer, aligned.id());
        shop.passUntil(LocalDate.of(2026, 5, 12));

        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(LocalDate.of(2026, 6, 12));
    }

    private CustomerNumber holdsTwoMonths() {
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.desk
                .renewEarly()
                .renew(
                        new RenewEarly.Command(
                                customer,
                                shop.serviceOf(customer).id(),
                                UUID.randomUUID(),
                                Optional.empty(),
                                Optional.empty()));
        shop.pays(customer);
        return customer;
    }
}
