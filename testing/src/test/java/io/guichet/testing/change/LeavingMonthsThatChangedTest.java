package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Ending;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/**
 * A month that is invoiced ahead costs what its invoice and the changes since say together: that is
 * what whoever leaves before it begins gets back, neither less nor more.
 */
class LeavingMonthsThatChangedTest {

    private static final LocalDate MAY_FIRST = APRIL_FIRST.plusMonths(1);

    /** 14 days before May: it is invoiced and paid. */
    private static final LocalDate APRIL_17 = MAY_FIRST.minusDays(14);

    private final ChangeShop shop = new ChangeShop(Preset.INVOICE);

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void what_a_dearer_plan_added_to_the_month_is_given_back_with_it() {
        CustomerNumber customer = withMayPaid(MEDIUM);
        shop.changes(customer, to(LARGE));
        shop.pays(customer);

        cancels(customer);

        // May at 55.00, with VAT 66.00; April's days are used.
        assertThat(shop.creditOf(customer)).isEqualTo("66.00");
        assertThat(shop.serviceOf(customer).ending().map(Ending::on)).contains(MAY_FIRST);
    }

    @Test
    void of_a_month_that_became_cheaper_the_rest_is_given_back() {
        CustomerNumber customer = withMayPaid(LARGE);
        shop.changes(customer, to(SMALL));
        Money credited = shop.company.creditOf(customer);

        cancels(customer);

        // May at 6.00, with VAT 7.20.
        assertThat(shop.company.creditOf(customer).minus(credited)).isEqualTo(Money.euros("7.20"));
        assertThat(shop.serviceOf(customer).ending().map(Ending::on)).contains(MAY_FIRST);
    }

    @Test
    void up_and_down_again_gives_back_what_the_month_costs_in_the_end() {
        CustomerNumber customer = withMayPaid(MEDIUM);
        shop.changes(customer, to(LARGE));
        shop.pays(customer);
        shop.changes(customer, to(SMALL));
        Money credited = shop.company.creditOf(customer);

        cancels(customer);

        assertThat(shop.company.creditOf(customer).minus(credited)).isEqualTo(Money.euros("7.20"));
    }

    @Test
    void deleting_an_account_gives_it_back_too() {
        CustomerNumber customer = withMayPaid(MEDIUM);
        AccountName account = new AccountName("shop");
        shop.desk.keepAccounts().open(customer, account, List.of(shop.serviceOf(customer).id()));
        shop.changes(customer, to(LARGE));
        shop.pays(customer);

        shop.desk.keepAccounts().delete(customer, account);

        assertThat(shop.creditOf(customer)).isEqualTo("66.00");
    }

    private CustomerNumber withMayPaid(PlanCode plan) {
        CustomerNumber customer = shop.holds(plan);
        shop.passUntil(APRIL_17);
        shop.pays(customer);
        assertThat(shop.serviceOf(customer).paidUntil()).isEqualTo(MAY_FIRST.plusMonths(1));
        return customer;
    }

    private void cancels(CustomerNumber customer) {
        shop.office
                .cancelService()
                .cancel(
                        new CancelService.Command(
                                customer, shop.serviceOf(customer).id(), When.END_OF_PERIOD, ""));
    }
}
