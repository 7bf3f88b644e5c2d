package io.guichet.testing.simulation;

import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Engagement;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.expiry.ExpiryScope;
import io.guichet.domain.expiry.ExpiryStages;
import io.guichet.domain.expiry.ExpiryTerms;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.UseCases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * Three hosting companies that do business by one preset each, in time zones far apart, and their
 * customers. All that is left to chance comes out of one seed.
 */
final class Town {

    private static final List<String> ZONES =
            List.of("Europe/Paris", "America/New_York", "Pacific/Auckland");
    private static final List<String> PRICES = List.of("0.10", "5.00", "9.99", "33.33", "369.00");
    private static final List<Integer> MONTHS = List.of(1, 3, 12);

    private static final Engagement THREE_MONTHS = new Engagement(3, new BigDecimal("20"), 3);

    private static final List<String> COUNTRIES = List.of("FR", "FR", "FR", "DE", "IT", "US", "CH");

    final Random random;
    final TestClock clock = new TestClock("2027-01-31T05:00:00Z");
    final InMemoryStores stores = InMemoryStores.at(clock);
    final FakeCardProvider provider = new FakeCardProvider(stores.transactions(), clock);
    final UseCases does = UseCases.over(stores, provider, clock, this::newId);
    final BillingOffice office = new BillingOffice(stores, does, clock);
    final MoneyBack moneyBack = new MoneyBack(does);
    final List<Seller> sellers = new ArrayList<>();
    final List<Person> people = new ArrayList<>();

    Town(long seed, int customers) {
        random = new Random(seed);
        for (Preset preset : Preset.values()) {
            open(preset);
        }
        for (int number = 1; number <= customers; number++) {
            moveIn(number);
        }
    }

    UUID newId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Once in so many times. */
    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T anyOf(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    LocalDate today(Seller seller) {
        return seller.dayOf(clock.instant());
    }

    List<PlanCode> plansOf(Seller seller) {
        List<PlanCode> codes = new ArrayList<>();
        for (int index = 0; index < PRICES.size(); index++) {
            codes.add(new PlanCode(seller.code() + "-plan-" + index));
        }
        return codes;
    }

    /** Its domain names. */
    PlanCode domainOf(Seller seller) {
        return new PlanCode(seller.code() + "-domain");
    }

    BillingPeriod anyPeriod() {
        return new BillingPeriod(anyOf(MONTHS));
    }

    private void open(Preset preset) {
        int index = preset.ordinal();
        Seller sample = Samples.seller();
        Seller seller =
                new Seller(
                        new SellerCode("seller-" + (index + 1)),
                        sample.identity(),
                        sample.email(),
                        sample.iban(),
                        sample.bic(),
                        sample.currency(),
                        ZoneId.of(ZONES.get(index % ZONES.size())),
                        "S" + (char) ('A' + index));
        Given given = new Given(stores);
        given.done(() -> stores.sellers().add(seller));
        for (int plan = 0; plan < PRICES.size(); plan++) {
            sell(seller, plansOf(seller).get(plan), PRICES.get(plan));
        }
        SetPolicy.Outcome outcome =
                new SetPolicyHandler(
                                stores.sellers(), stores.policy(), stores.transactions(), clock)
                        .set(
                                new SetPolicy.Command(
                                        seller.code(),
                                        today(seller).plusDays(1),
                                        Optional.of(preset),
                                        Map.of(),
                                        Optional.empty(),
                                        "staff"));
        if (!(outcome instanceof SetPolicy.Outcome.Set)) {
            throw new IllegalStateException("not set: " + outcome);
        }
        sellers.add(seller);
        sellDomains(seller);
    }

    /** Which can be renewed late and restored for a few days, for a fee. */
    private void sellDomains(Seller seller) {
        PlanCode code = domainOf(seller);
        sell(seller, code, "1.20");
        Given given = new Given(stores);
        given.done(
                () ->
                        stores.plans()
                                .save(
                                        stores.plans()
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
                        stores.expiry()
                                .add(
                                        new DatedTerms(
                                                seller.code(),
                                                new ExpiryScope.OfFamily(PlanFamily.DOMAIN_NAME),
                                                LocalDate.EPOCH,
                                                terms,
                                                "staff",
                                                clock.instant())));
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
                                                TaxBasis.NET,
                                                LocalDate.EPOCH,
                                                LocalDate.MAX))
                        .toList();
        Plan plan = Samples.plan(seller, code, prices);
        boolean isDear = monthly.equals(PRICES.getLast());
        Plan sold = isDear ? plan.with(plan.rules().engaging(THREE_MONTHS)) : plan;
        new Given(stores).done(() -> stores.plans().add(sold));
    }

    private void moveIn(int number) {
        Seller seller = sellers.get(number % sellers.size());
        Party identity =
                once(2) ? Samples.company() : Samples.person("Person " + number, anyOf(COUNTRIES));
        Customer customer =
                new Customer(
                        new CustomerNumber(number),
                        seller.code(),
                        identity,
                        "person-" + number + "@example.com",
                        once(2) ? Language.FR : Language.EN);
        new Given(stores).done(() -> stores.customers().add(customer));
        people.add(new Person(customer.number(), seller, anyOf(List.of(Person.Habit.values()))));
    }

    private static Money times(Money price, int months) {
        return new Money(price.minorUnits() * months, price.currency());
    }
}
