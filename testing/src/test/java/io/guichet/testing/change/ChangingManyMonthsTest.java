package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.RenewEarly;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.PlanChange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Where more is paid for at once than one period of a price, each month of it costs that price,
 * whether it has 28 days or 31: the paid time stays.
 */
class ChangingManyMonthsTest {

    private static final LocalDate FEBRUARY_FIRST = LocalDate.of(2027, 2, 1);

    private final ChangeShop shop = new ChangeShop(Preset.INVOICE);

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void a_year_bought_ahead_costs_twelve_times_the_difference_of_a_month() {
        CustomerNumber customer = shop.holds(MEDIUM);
        buysAYear(customer);
        shop.passUntil(APRIL_FIRST.plusDays(10));

        PlanChange up = shop.changes(customer, to(LARGE));

        // 22.00 of April, and twelve times 55.00 - 22.00: 418.00, with VAT 501.60.
        assertThat(up.total()).isEqualTo(Money.euros("501.60"));
        shop.pays(customer);
        assertThat(shop.changes(customer, to(MEDIUM)).total()).isEqualTo(Money.euros("-501.60"));
    }

    @Test
    void from_february_on_as_well() {
        shop.passUntil(FEBRUARY_FIRST);
        CustomerNumber customer = holdsAYear();

        // Twelve times 22.00 less 240.00: 24.00, with VAT 28.80.
        assertThat(shop.quotes(customer, to(BillingPeriod.MONTH)).total())
                .isEqualTo(Money.euros("28.80"));
    }

    @Test
    void in_the_middle_of_a_month_its_days_left_and_whole_months() {
        CustomerNumber customer = holdsAYear();
        shop.passUntil(APRIL_FIRST.plusDays(15));

        // Half of April and eleven months at 22.00, 253.00, less 240.00 x 350 / 365, 230.14.
        assertThat(shop.quotes(customer, to(BillingPeriod.MONTH)).total())
                .isEqualTo(Money.euros("27.43"));
    }

    private CustomerNumber holdsAYear() {
        CustomerNumber customer = shop.company.consumer();
        shop.company.orders(customer, new OrderedItem(MEDIUM, BillingPeriod.YEAR, 1, "site"));
        shop.pays(customer);
        return customer;
    }

    private void buysAYear(CustomerNumber customer) {
        shop.desk
                .renewEarly()
                .renew(
                        new RenewEarly.Command(
                                customer,
                                shop.serviceOf(customer).id(),
                                UUID.randomUUID(),
                                Optional.of(BillingPeriod.YEAR),
                                Optional.empty()));
        shop.pays(customer);
    }
}
