package io.guichet.testing.change;

import static io.guichet.domain.money.Money.euros;
import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;
import static io.guichet.testing.change.ChangeShop.times;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.catalog.ChangePrice;
import io.guichet.application.change.ChangeService.Wanted;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.notification.Notice;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.catalog.CatalogDesk;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A new price is for those who were told of it: whoever changes to a plan or a period after its
 * price was announced keeps the price he was quoted, in every way a change is made.
 */
class AgreedPricesTest {

    private static final LocalDate ANNOUNCED = APRIL_FIRST.plusDays(1);
    private static final LocalDate FROM = ANNOUNCED.plusDays(35);

    @ParameterizedTest
    @EnumSource(names = {"PREPAID", "INVOICE"})
    void whoever_changes_to_a_plan_afterwards_keeps_the_price_he_was_quoted(Preset preset) {
        ChangeShop shop = new ChangeShop(preset);
        CustomerNumber holder = shop.holds(MEDIUM);
        CustomerNumber changes = shop.holds(SMALL);
        announces(shop, BillingPeriod.MONTH, "30.00");

        changes(shop, changes, to(MEDIUM), ANNOUNCED);
        shop.passUntil(ANNOUNCED.plusDays(1));
        CustomerNumber later = shop.holds(SMALL);
        changes(shop, later, to(MEDIUM), ANNOUNCED.plusDays(2));
        lives(shop, FROM.plusDays(40), holder, changes, later);

        assertThat(told(shop)).containsExactly(holder);
        assertThat(priceOf(shop, holder)).isEqualTo(euros("30.00"));
        assertThat(priceOf(shop, changes)).isEqualTo(euros("22.00"));
        assertThat(priceOf(shop, later)).isEqualTo(euros("22.00"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PREPAID", "INVOICE"})
    void whoever_has_more_of_it_was_told(Preset preset) {
        ChangeShop shop = new ChangeShop(preset);
        CustomerNumber holder = shop.holds(MEDIUM);
        announces(shop, BillingPeriod.MONTH, "30.00");

        changes(shop, holder, times(2), ANNOUNCED.plusDays(1));
        lives(shop, FROM.plusDays(40), holder);

        assertThat(shop.serviceOf(holder).quantity()).isEqualTo(2);
        assertThat(priceOf(shop, holder)).isEqualTo(euros("30.00"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PREPAID", "INVOICE"})
    void another_period_is_agreed_to_as_another_plan_is(Preset preset) {
        ChangeShop shop = new ChangeShop(preset);
        CustomerNumber yearly = shop.holds(MEDIUM);
        changes(shop, yearly, to(BillingPeriod.YEAR), APRIL_FIRST);
        CustomerNumber changes = shop.holds(MEDIUM);
        announces(shop, BillingPeriod.YEAR, "300.00");

        changes(shop, changes, to(BillingPeriod.YEAR), ANNOUNCED.plusDays(1));
        lives(shop, FROM.plusDays(1), yearly, changes);

        assertThat(renewedEarly(shop, yearly)).isEqualTo(euros("300.00"));
        assertThat(renewedEarly(shop, changes)).isEqualTo(euros("240.00"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PREPAID", "INVOICE"})
    void the_next_announcement_is_for_them_as_well(Preset preset) {
        ChangeShop shop = new ChangeShop(preset);
        CustomerNumber changes = shop.holds(SMALL);
        announces(shop, BillingPeriod.MONTH, "30.00");
        changes(shop, changes, to(MEDIUM), ANNOUNCED.plusDays(1));
        lives(shop, FROM.plusDays(1), changes);
        changesPrice(shop, BillingPeriod.MONTH, "35.00");

        lives(shop, FROM.plusDays(75), changes);

        assertThat(told(shop)).containsExactly(changes);
        assertThat(priceOf(shop, changes)).isEqualTo(euros("35.00"));
    }

    private static void announces(ChangeShop shop, BillingPeriod period, String amount) {
        shop.passUntil(ANNOUNCED);
        changesPrice(shop, period, amount);
    }

    private static void changesPrice(ChangeShop shop, BillingPeriod period, String amount) {
        ChangePrice.Command command =
                new ChangePrice.Command(
                        shop.company.seller().code(),
                        MEDIUM,
                        period,
                        shop.today().plusDays(35),
                        new ChangePrice.Change.ForExistingServices(euros(amount), TaxBasis.NET),
                        "staff");
        assertThat(
                        new CatalogDesk(shop.company.stores(), shop.company.clock())
                                .changePrice()
                                .change(command))
                .isInstanceOf(ChangePrice.Outcome.Changed.class);
    }

    private static void changes(
            ChangeShop shop, CustomerNumber customer, Wanted wanted, LocalDate day) {
        shop.passUntil(day);
        shop.changes(customer, wanted);
        shop.pays(customer);
    }

    private static void lives(ChangeShop shop, LocalDate until, CustomerNumber... customers) {
        while (shop.today().isBefore(until)) {
            shop.passUntil(shop.today().plusDays(1));
            List.of(customers).forEach(shop::pays);
        }
        assertThat(shop.booksDiffer()).isEmpty();
    }

    private static Money renewedEarly(ChangeShop shop, CustomerNumber customer) {
        RenewEarly.Command command =
                new RenewEarly.Command(
                        customer,
                        shop.serviceOf(customer).id(),
                        UUID.randomUUID(),
                        Optional.empty(),
                        Optional.empty());
        RenewEarly.Outcome quoted = shop.desk.renewEarly().quote(command);
        return ((RenewEarly.Outcome.Quoted) quoted).extension().totals().net();
    }

    private static Money priceOf(ChangeShop shop, CustomerNumber customer) {
        assertThat(shop.serviceOf(customer).plan()).isEqualTo(MEDIUM);
        return shop.serviceOf(customer).price().amount();
    }

    private static List<CustomerNumber> told(ChangeShop shop) {
        return shop.company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.PRICE_CHANGES)
                .map(Notice::customer)
                .toList();
    }
}
