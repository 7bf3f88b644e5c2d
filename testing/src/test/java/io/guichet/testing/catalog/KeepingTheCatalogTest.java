package io.guichet.testing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.catalog.AddPlan;
import io.guichet.application.catalog.ChangePrice;
import io.guichet.application.catalog.ChangePrice.Change;
import io.guichet.application.catalog.ChangePrice.Outcome;
import io.guichet.application.catalog.SetPlanRules;
import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.PriceAnnouncement;
import io.guichet.domain.catalog.PriceCap;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class KeepingTheCatalogTest {

    private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 2);
    private static final LocalDate IN_A_MONTH = LocalDate.of(2026, 3, 31);
    private static final PlanCode SMALL = new PlanCode("cloud-small");

    private final HostingCompany company = new HostingCompany();
    private final CatalogDesk desk = new CatalogDesk(company.stores(), company.clock());
    private final SellerCode seller = company.seller().code();

    @Test
    void a_plan_that_was_added_can_be_bought() {
        Plan plan = Samples.plan(company.seller(), SMALL, "10.00");

        assertThat(desk.addPlan().add(plan)).isEqualTo(new AddPlan.Outcome.Added(plan));

        company.orders(company.company(), new OrderedItem(SMALL, BillingPeriod.MONTH, 1, ""));
    }

    @Test
    void a_plan_is_refused_that_does_not_fit_into_the_catalog() {
        company.sells("cloud-small", "10.00");
        Plan plan = Samples.planOf(company.seller());
        PlanCode unknown = new PlanCode("unknown");
        PlanRules option = PlanRules.of(PlanFamily.OPTION).goingWith(Set.of(unknown));

        assertThat(desk.addPlan().add(Samples.plan(company.seller(), SMALL, "9")))
                .isEqualTo(new AddPlan.Outcome.CodeTaken());
        assertThat(desk.addPlan().add(plan.with(option)))
                .isEqualTo(new AddPlan.Outcome.NoSuchPlan(unknown));
        assertThat(desk.addPlan().add(plan.with(cappedInDollars())))
                .isEqualTo(new AddPlan.Outcome.WrongCurrency(Samples.EUR));
        assertThat(desk.addPlan().add(Samples.planOf(Samples.seller())))
                .isEqualTo(new AddPlan.Outcome.NoSuchSeller());
    }

    @Test
    void rules_may_be_said_anew() {
        company.sells("cloud-small", "10.00");
        PlanCode large = company.sells("cloud-large", "20.00");
        PlanRules onlyLarge = PlanRules.of(PlanFamily.PUBLIC_CLOUD).changingTo(Set.of(large));

        assertThat(rules(onlyLarge)).isInstanceOf(SetPlanRules.Outcome.Set.class);
        assertThat(plan().rules()).isEqualTo(onlyLarge);
        PlanCode gone = new PlanCode("gone");
        assertThat(rules(PlanRules.of(PlanFamily.PUBLIC_CLOUD).changingTo(Set.of(gone))))
                .isEqualTo(new SetPlanRules.Outcome.NoSuchPlan(gone));
        assertThat(plan().rules()).isEqualTo(onlyLarge);
        assertThat(desk.setPlanRules().set(new SetPlanRules.Command(seller, gone, onlyLarge)))
                .isEqualTo(new SetPlanRules.Outcome.NoSuchPlan(gone));
    }

    @Test
    void a_plan_moves_to_another_family_but_for_what_is_charged_when_it_is_done() {
        company.sells("cloud-small", "10.00");

        assertThat(rules(PlanRules.of(PlanFamily.DOMAIN_NAME)))
                .isInstanceOf(SetPlanRules.Outcome.Set.class);
        assertThat(plan().family()).isEqualTo(PlanFamily.DOMAIN_NAME);
        assertThat(rules(PlanRules.of(PlanFamily.INTERVENTION)))
                .isEqualTo(new SetPlanRules.Outcome.OtherFamily());
        assertThat(plan().family()).isEqualTo(PlanFamily.DOMAIN_NAME);
    }

    @Test
    void a_price_changes_from_its_day_on_and_nothing_that_was_sold() {
        company.sells("cloud-small", "10.00");

        assertThat(change(TOMORROW, forNew("12.00"))).isInstanceOf(Outcome.Changed.class);

        assertThat(plan().priceOn(TOMORROW.minusDays(1), BillingPeriod.MONTH))
                .map(PlanPrice::amount)
                .contains(Money.euros("10.00"));
        assertThat(plan().priceOn(TOMORROW, BillingPeriod.MONTH))
                .map(PlanPrice::amount)
                .contains(Money.euros("12.00"));
        assertThat(announcements()).isEmpty();
    }

    @Test
    void a_price_for_existing_services_is_announced_a_month_ahead() {
        company.sells("cloud-small", "10.00");
        Change dearer = new Change.ForExistingServices(Money.euros("12.00"), TaxBasis.NET);

        assertThat(change(IN_A_MONTH.minusDays(1), dearer))
                .isEqualTo(new Outcome.TooEarly(IN_A_MONTH));
        assertThat(change(IN_A_MONTH, dearer)).isInstanceOf(Outcome.Changed.class);

        assertThat(announcements())
                .containsExactly(
                        new PriceAnnouncement(
                                SMALL,
                                BillingPeriod.MONTH,
                                IN_A_MONTH,
                                company.clock().instant(),
                                "staff"));
        PlanPrice sold = plan().priceOn(TOMORROW, BillingPeriod.MONTH).orElseThrow();
        assertThat(plan().renewalPrice(sold, announcements(), IN_A_MONTH).amount())
                .isEqualTo(Money.euros("12.00"));
    }

    @Test
    void whoever_has_a_service_is_told_of_its_new_price_and_nobody_else() {
        company.sells("cloud-small", "10.00");
        CustomerNumber holder = company.company();
        company.company();
        company.orders(holder, new OrderedItem(SMALL, BillingPeriod.MONTH, 1, ""));
        company.clock().advance(Duration.ofDays(1));
        company.orders(company.company(), new OrderedItem(SMALL, BillingPeriod.MONTH, 1, ""));
        LocalDate day = IN_A_MONTH.plusDays(1);

        change(day, new Change.ForExistingServices(Money.euros("12.00"), TaxBasis.NET));
        change(day, new Change.ForExistingServices(Money.euros("12.00"), TaxBasis.NET));
        change(TOMORROW.plusDays(1), forNew("11.00"));

        assertThat(priceNews())
                .singleElement()
                .satisfies(
                        notice -> {
                            assertThat(notice.customer()).isEqualTo(holder);
                            assertThat(notice.facts())
                                    .containsEntry("amount", "12.00")
                                    .containsEntry("from", day.toString());
                        });
    }

    @Test
    void what_customers_were_told_is_not_undone_behind_their_backs() {
        company.sells("cloud-small", "10.00");
        change(IN_A_MONTH, new Change.ForExistingServices(Money.euros("12.00"), TaxBasis.NET));
        Plan before = plan();
        Outcome told = new Outcome.Announced(IN_A_MONTH);

        assertThat(change(IN_A_MONTH, forNew("20.00"))).isEqualTo(told);
        assertThat(change(TOMORROW, new Change.NoLongerSold())).isEqualTo(told);
        assertThat(plan()).isEqualTo(before);

        assertThat(change(IN_A_MONTH.plusDays(1), new Change.NoLongerSold()))
                .isInstanceOf(Outcome.Changed.class);
        assertThat(plan().priceOn(IN_A_MONTH, BillingPeriod.MONTH)).isPresent();
    }

    @Test
    void a_plan_that_is_withdrawn_is_not_sold_from_its_day_on() {
        company.sells("cloud-small", "10.00");

        assertThat(change(TOMORROW, new Change.NoLongerSold())).isInstanceOf(Outcome.Changed.class);

        assertThat(plan().pricesOn(TOMORROW)).isEmpty();
        assertThat(plan().pricesOn(TOMORROW.minusDays(1))).hasSize(1);
    }

    @Test
    void a_wrong_price_is_refused_and_changes_nothing() {
        company.sells("cloud-small", "10.00");
        Plan before = plan();

        assertThat(change(TOMORROW.minusDays(1), forNew("12.00")))
                .isEqualTo(new Outcome.TooEarly(TOMORROW));
        assertThat(change(TOMORROW, forNew("-1.00"))).isEqualTo(new Outcome.WrongPrice());
        Money dollars = Money.parse("12.00", "USD");
        assertThat(change(TOMORROW, new Change.ForNewServices(dollars, TaxBasis.NET)))
                .isEqualTo(new Outcome.WrongCurrency(Samples.EUR));
        assertThat(plan()).isEqualTo(before);
    }

    @Test
    void a_one_off_is_held_by_nobody_so_that_no_service_takes_its_price() {
        company.sells("cloud-small", "10.00");
        Change held = new Change.ForExistingServices(Money.euros("1"), TaxBasis.NET);

        assertThat(
                        desk.changePrice()
                                .change(
                                        new ChangePrice.Command(
                                                seller,
                                                SMALL,
                                                BillingPeriod.ONE_OFF,
                                                IN_A_MONTH,
                                                held,
                                                "staff")))
                .isEqualTo(new Outcome.WrongPrice());
    }

    private static PlanRules cappedInDollars() {
        return PlanRules.of(PlanFamily.INTERVENTION)
                .cappedAt(new PriceCap("work", Money.parse("600", "USD")));
    }

    private SetPlanRules.Outcome rules(PlanRules rules) {
        return desk.setPlanRules().set(new SetPlanRules.Command(seller, SMALL, rules));
    }

    private Outcome change(LocalDate from, Change change) {
        return desk.changePrice()
                .change(
                        new ChangePrice.Command(
                                seller, SMALL, BillingPeriod.MONTH, from, change, "staff"));
    }

    private static Change forNew(String amount) {
        return new Change.ForNewServices(Money.euros(amount), TaxBasis.NET);
    }

    private List<Notice> priceNews() {
        return company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.PRICE_CHANGES)
                .toList();
    }

    private Plan plan() {
        return company.stores().plans().find(seller, SMALL).orElseThrow();
    }

    private List<PriceAnnouncement> announcements() {
        return company.stores().priceAnnouncements().of(seller, List.of(SMALL));
    }
}
