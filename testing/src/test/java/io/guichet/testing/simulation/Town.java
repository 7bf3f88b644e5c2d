package io.guichet.testing.simulation;

import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
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
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
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
import java.util.Set;
import java.util.UUID;

/**
 * Three hosting companies that do business by one preset each and one that has its own policy, in
 * time zones far apart, and their customers. All that is left to chance comes out of one seed.
 */
final class Town {

    private static final List<String> ZONES =
            List.of("Europe/Paris", "America/New_York", "Pacific/Auckland");
    private static final List<String> PRICES = List.of("0.10", "5.00", "9.99", "33.33", "369.00");
    private static final List<Integer> MONTHS = List.of(1, 3, 12);

    private static final Engagement THREE_MONTHS = new Engagement(3, new BigDecimal("20"), 3);

    /** No preset, but something between them. */
    private static final Map<Setting, String> MODIFIED =
            Map.of(
                    Setting.ISSUE_BEFORE_RENEWAL, "5",
                    Setting.TERM, "10",
                    Setting.PAID_FIRST, "on",
                    Setting.CREDIT_CHOICE, "off",
                    Setting.CREDIT_USED, "on",
                    Setting.CREDIT_PARTIAL, "off",
                    Setting.SUSPENDS_ALL, "on",
                    Setting.LATE_FEE_PERCENT, "3.00",
                    Setting.LATE_FEE_AMOUNT, "2.00",
                    Setting.RENEWAL_NOTICES, "20,10");

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
            open(preset, Map.of());
        }
        open(Preset.INVOICE, MODIFIED);
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

    String anyCountry() {
        return anyOf(COUNTRIES);
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

    private void open(Preset preset, Map<Setting, String> settings) {
        int index = sellers.size();
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
                                        settings,
                                        Optional.empty(),
                                        "staff"));
        if (!(outcome instanceof SetPolicy.Outcome.Set)) {
            throw new IllegalStateException("not set: " + outcome);
        }
        sellers.add(seller);
        sellDomains(seller);
        sellOptions(seller);
        charges(seller);
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

    /** What goes with its two smallest plans. */
    PlanCode optionOf(Seller seller) {
        return work(seller, "backup");
    }

    private void sellOptions(Seller seller) {
        PlanCode code = optionOf(seller);
        sell(seller, code, "2.40");
        Plan option = stores.plans().find(seller.code(), code).orElseThrow();
        PlanRules rules =
                PlanRules.of(PlanFamily.OPTION)
                        .goingWith(Set.copyOf(plansOf(seller).subList(0, 2)));
        new Given(stores).done(() -> stores.plans().save(option.with(rules)));
    }

    /** What staff may charge customers for. */
    List<PlanCode> workOf(Seller seller) {
        return List.of(work(seller, "cpu"), work(seller, "disk"), work(seller, "urgent"));
    }

    /** What is metered. */
    PlanCode trafficOf(Seller seller) {
        return work(seller, "traffic");
    }

    private static PlanCode work(Seller seller, String what) {
        return new PlanCode(seller.code() + "-" + what);
    }

    private void charges(Seller seller) {
        PlanRules work = PlanRules.of(PlanFamily.INTERVENTION);
        PlanRules capped = work.cappedAt(new PriceCap("interventions", Money.euros("600.00")));
        sellOnce(seller, work(seller, "cpu"), "400.00", capped);
        sellOnce(seller, work(seller, "disk"), "400.00", capped);
        sellOnce(seller, work(seller, "urgent"), "100.00", work);
        Metering terabytes = new Metering("TB", BigDecimal.ONE, BigDecimal.TEN);
        sellOnce(seller, trafficOf(seller), "0.35", PlanRules.metered(terabytes));
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
        new Given(stores).done(() -> stores.plans().add(plan));
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
        new Given(stores).done(() -> stores.plans().add(sold));
    }

    /** One price is published with VAT, to which its VAT on the net does not come back. */
    private static TaxBasis basis(String monthly) {
        return monthly.equals("9.99") ? TaxBasis.GROSS : TaxBasis.NET;
    }

    private void moveIn(int number) {
        Seller seller = sellers.get(number % sellers.size());
        Party identity =
                once(2) ? Samples.company() : Samples.person("Person " + number, anyCountry());
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
