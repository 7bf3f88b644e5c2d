package io.guichet.testing.simulation;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Engagement;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.PriceCap;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.expiry.ExpiryScope;
import io.guichet.domain.expiry.ExpiryStages;
import io.guichet.domain.expiry.ExpiryTerms;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a hosting company sells: plans, options, domain names, work and traffic. */
final class Wares {

    static final List<String> PRICES = List.of("0.10", "5.00", "9.99", "33.33", "369.00");

    /** The place of the plan that is opened once it is paid. */
    static final int PAID_FIRST = 3;

    static final List<Integer> MONTHS = List.of(1, 3, 12);

    private static final Engagement THREE_MONTHS = new Engagement(3, new BigDecimal("20"), 3);

    private final Town town;

    Wares(Town town) {
        this.town = town;
    }

    void sell(Seller seller) {
        for (int plan = 0; plan < PRICES.size(); plan++) {
            sell(seller, town.plansOf(seller).get(plan), PRICES.get(plan));
        }
        hasPaidFirst(seller);
        sellDomains(seller);
        sellOptions(seller);
        charges(seller);
    }

    private void hasPaidFirst(Seller seller) {
        Plan plan = town.stores.plans().find(seller.code(), town.paidFirstOf(seller)).orElseThrow();
        new Given(town.stores)
                .done(() -> town.stores.plans().save(plan.with(plan.rules().paidFirst())));
    }

    /** Which can be renewed late and restored for a few days, for a fee. */
    private void sellDomains(Seller seller) {
        PlanCode code = town.domainOf(seller);
        sell(seller, code, "1.20");
        Given given = new Given(town.stores);
        given.done(
                () ->
                        town.stores
                                .plans()
                                .save(
                                        town.stores
                                                .plans()
                                                .find(seller.code(), code)
                                                .orElseThrow()
                                                .with(PlanRules.of(PlanFamily.DOMAIN_NAME))));
        ExpiryTerms terms =
                new ExpiryTerms(
                        new ExpiryStages(List.of(20, 7, 1), List.of(20), 20, 15, 5, 9, 12),
                        Money.euros("3.00"),
                        Money.euros("60.00"),
                        TaxBasis.NET);
        given.done(
                () ->
                        town.stores
                                .expiry()
                                .add(
                                        new DatedTerms(
                                                seller.code(),
                                                new ExpiryScope.OfFamily(PlanFamily.DOMAIN_NAME),
                                                LocalDate.EPOCH,
                                                terms,
                                                "staff",
                                                town.clock.instant())));
    }

    private void sellOptions(Seller seller) {
        PlanCode code = town.optionOf(seller);
        sell(seller, code, "2.40");
        Plan option = town.stores.plans().find(seller.code(), code).orElseThrow();
        PlanRules rules =
                PlanRules.of(PlanFamily.OPTION)
                        .goingWith(Set.copyOf(town.plansOf(seller).subList(0, 2)));
        new Given(town.stores).done(() -> town.stores.plans().save(option.with(rules)));
    }

    private void charges(Seller seller) {
        PlanRules work = PlanRules.of(PlanFamily.INTERVENTION);
        PlanRules capped = work.cappedAt(new PriceCap("interventions", Money.euros("600.00")));
        sellOnce(seller, Town.work(seller, "cpu"), "400.00", capped);
        sellOnce(seller, Town.work(seller, "disk"), "400.00", capped);
        sellOnce(seller, Town.work(seller, "urgent"), "100.00", work);
        Metering terabytes = new Metering("TB", BigDecimal.ONE, BigDecimal.TEN);
        sellOnce(seller, town.trafficOf(seller), "0.35", PlanRules.metered(terabytes));
    }

    private void sellOnce(Seller seller, PlanCode code, String amount, PlanRules rules) {
        PlanPrice price =
                new PlanPrice(
                        code,
                        BillingPeriod.ONE_OFF,
                        Money.euros(amount),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        Plan plan = Samples.plan(seller, code, List.of(price)).with(rules);
        new Given(town.stores).done(() -> town.stores.plans().add(plan));
    }

    private void sell(Seller seller, PlanCode code, String monthly) {
        List<PlanPrice> prices =
                MONTHS.stream()
                        .map(
                                months ->
                                        new PlanPrice(
                                                code,
                                                new BillingPeriod(months),
                                                times(Money.euros(monthly), months),
                                                basis(monthly),
                                                LocalDate.EPOCH,
                                                LocalDate.MAX))
                        .toList();
        Plan plan = Samples.plan(seller, code, prices);
        boolean isDear = monthly.equals(PRICES.getLast());
        Plan sold = isDear ? plan.with(plan.rules().engaging(THREE_MONTHS)) : plan;
        new Given(town.stores).done(() -> town.stores.plans().add(sold));
    }

    /** One price is published with VAT, to which its VAT on the net does not come back. */
    private static TaxBasis basis(String monthly) {
        return monthly.equals("9.99") ? TaxBasis.GROSS : TaxBasis.NET;
    }

    private static Money times(Money price, int months) {
        return new Money(price.minorUnits() * months, price.currency());
    }
}
