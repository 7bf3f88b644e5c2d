package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.ChangeService;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Labels are the customer's words: services that share one are still told apart. */
class EqualLabelsTest {

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);
    private final CustomerNumber customer = shop.company.consumer();

    EqualLabelsTest() {
        shop.company.orders(
                customer,
                new OrderedItem(SMALL, BillingPeriod.YEAR, 100, "x"),
                new OrderedItem(SMALL, BillingPeriod.YEAR, 1, "x"));
        shop.pays(customer);
    }

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void a_change_credits_the_line_of_the_service_that_changed() {
        changes(single());

        assertThat(shop.creditOf(customer)).isEqualTo("72.00");
    }

    @Test
    void the_other_service_is_credited_its_own_line() {
        changes(hundred());

        assertThat(shop.creditOf(customer)).isEqualTo("7200.00");
    }

    @Test
    void what_was_invoiced_ahead_is_taken_back_by_its_own_line() {
        CustomerNumber other = shop.company.consumer();
        shop.company.orders(
                other,
                new OrderedItem(MEDIUM, BillingPeriod.MONTH, 9, "y"),
                new OrderedItem(MEDIUM, BillingPeriod.MONTH, 1, "y"));
        shop.pays(other);
        align(other, 16);
        shop.pays(other);

        ServiceId single = quantity(other, 1).id();
        shop.office
                .cancelService()
                .cancel(new CancelService.Command(other, single, When.END_OF_PERIOD, ""));

        // 22.00 x 15 / 31 = 10.65, with VAT 12.78.
        assertThat(shop.creditOf(other)).isEqualTo("12.78");
    }

    private void align(CustomerNumber other, int day) {
        shop.desk
                .alignBillingDay()
                .align(
                        new AlignBillingDay.Command(
                                other, UUID.randomUUID(), day, Set.of(), Optional.empty()));
    }

    private void changes(Service service) {
        shop.desk
                .changeService()
                .change(
                        new ChangeService.Command(
                                customer,
                                service.id(),
                                UUID.randomUUID(),
                                to(LARGE),
                                Optional.empty()));
    }

    private Service single() {
        return quantity(customer, 1);
    }

    private Service hundred() {
        return quantity(customer, 100);
    }

    private Service quantity(CustomerNumber holder, int quantity) {
        return shop.company.stores().services().of(holder).stream()
                .filter(service -> service.quantity() == quantity)
                .findFirst()
                .orElseThrow();
    }
}
