package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.catalog.ChangePrice;
import io.guichet.application.catalog.ChangePrice.Change;
import io.guichet.application.catalog.ChangePrice.Outcome;
import io.guichet.application.notification.Notice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.catalog.CatalogDesk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What is sold no longer may become dearer for whoever has it, and is not put on sale by that. */
class PricesOfOldConfigurationsTest {

    private final BillingDays days = new BillingDays();
    private CustomerNumber holder;
    private LocalDate from;

    @BeforeEach
    void a_plan_was_withdrawn_that_somebody_has() {
        days.follows(Preset.PREPAID);
        holder = days.customerWithService();
        change(days.today().plusDays(1), new Change.NoLongerSold());
        days.passUntil(days.today().plusDays(2));
        from = days.today().plusDays(40);
    }

    @Test
    void it_costs_the_announced_price_from_its_first_renewal_on_that_day_and_is_not_sold() {
        assertThat(change(from, dearer("15.00"))).isInstanceOf(Outcome.Changed.class);

        assertThat(plan().pricesOn(from)).isEmpty();
        assertThat(plan().pricesOn(from.plusYears(1))).isEmpty();
        assertThat(told()).isEqualTo(1);
        while (days.serviceOf(holder).paidUntil().isBefore(from)) {
            assertThat(price()).isEqualTo(Money.euros("10.00"));
            days.passUntil(days.today().plusDays(1));
            pays();
        }
        days.passUntil(days.serviceOf(holder).paidUntil());
        assertThat(price()).isEqualTo(Money.euros("15.00"));
    }

    @Test
    void announcing_it_again_changes_nothing_and_another_price_needs_another_day() {
        change(from, dearer("15.00"));

        assertThat(change(from, dearer("15.00"))).isInstanceOf(Outcome.Changed.class);
        assertThat(change(from, dearer("16.00"))).isEqualTo(new Outcome.Announced(from));
        assertThat(change(from.plusDays(1), dearer("16.00"))).isInstanceOf(Outcome.Changed.class);
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void what_is_sold_until_a_day_is_not_sold_beyond_it() {
        LocalDate end = from.plusDays(5);
        change(days.today().plusDays(1), new Change.ForNewServices(euros("11.00"), TaxBasis.NET));
        change(end, new Change.NoLongerSold());

        change(from, dearer("15.00"));

        assertThat(plan().priceOn(from.minusDays(1), BillingPeriod.MONTH))
                .map(PlanPrice::amount)
                .contains(euros("11.00"));
        assertThat(plan().priceOn(from, BillingPeriod.MONTH))
                .map(PlanPrice::amount)
                .contains(euros("15.00"));
        assertThat(plan().pricesOn(end)).isEmpty();
    }

    private static Change dearer(String amount) {
        return new Change.ForExistingServices(euros(amount), TaxBasis.NET);
    }

    private static Money euros(String amount) {
        return Money.euros(amount);
    }

    private Outcome change(LocalDate day, Change change) {
        Service service = days.serviceOf(holder);
        return new CatalogDesk(days.company.stores(), days.company.clock())
                .changePrice()
                .change(
                        new ChangePrice.Command(
                                days.company.seller().code(),
                                service.plan(),
                                service.period(),
                                day,
                                change,
                                "staff"));
    }

    private void pays() {
        for (Receivable open : days.unpaid(holder)) {
            days.company.transfers(
                    holder, open.open().toDecimal().toPlainString(), List.of(open.invoice()));
        }
    }

    private Money price() {
        return days.serviceOf(holder).price().amount();
    }

    private long told() {
        return days.company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.PRICE_CHANGES)
                .count();
    }

    private Plan plan() {
        return days.company
                .stores()
                .plans()
                .find(days.company.seller().code(), days.serviceOf(holder).plan())
                .orElseThrow();
    }
}
