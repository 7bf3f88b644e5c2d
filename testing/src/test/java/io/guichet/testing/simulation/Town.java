package io.guichet.testing.simulation;

import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
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

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * Three hosting companies that do business by one preset each and two that have their own policy,
 * in time zones far apart, and their customers. All that is left to chance comes out of one seed.
 */
final class Town {

    private static final List<String> ZONES =
            List.of("Europe/Paris", "America/New_York", "Pacific/Auckland");

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

    /** Whose purchases and changes are invoiced later. */
    private static final Map<Setting, String> LATER =
            Map.of(
                    Setting.ORDER_INVOICED, "20",
                    Setting.CHANGE_INVOICED, "3",
                    Setting.ORDER_EXPIRY, "720");

    final Random random;
    final Machine machine;
    final TestClock clock = new TestClock("2027-01-31T05:00:00Z");
    final InMemoryStores stores = InMemoryStores.at(clock);
    final Tally tally = new Tally(stores.transactions()::committed);
    final FakeCardProvider provider = new FakeCardProvider(stores.transactions(), clock);
    final UseCases does = UseCases.over(stores, provider, clock, this::newId);
    final BillingOffice office = new BillingOffice(stores, does, clock);
    final MoneyBack moneyBack = new MoneyBack(does);
    final List<Seller> sellers = new ArrayList<>();
    final List<Person> people = new ArrayList<>();

    Town(long seed, int customers) {
        random = new Random(seed);
        machine = new Machine(random);
        for (Preset preset : Preset.values()) {
            open(preset, Map.of());
        }
        open(Preset.INVOICE, MODIFIED);
        open(Preset.PREPAID, LATER);
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
        for (int index = 0; index < Wares.PRICES.size(); index++) {
            codes.add(new PlanCode(seller.code() + "-plan-" + index));
        }
        return codes;
    }

    /** Of which nothing is opened before it is paid. */
    PlanCode paidFirstOf(Seller seller) {
        return plansOf(seller).get(Wares.PAID_FIRST);
    }

    /** Its domain names. */
    PlanCode domainOf(Seller seller) {
        return new PlanCode(seller.code() + "-domain");
    }

    BillingPeriod anyPeriod() {
        return new BillingPeriod(anyOf(Wares.MONTHS));
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
        new Wares(this).sell(seller);
    }

    /** What goes with its two smallest plans. */
    PlanCode optionOf(Seller seller) {
        return work(seller, "backup");
    }

    /** What staff may charge customers for. */
    List<PlanCode> workOf(Seller seller) {
        return List.of(work(seller, "cpu"), work(seller, "disk"), work(seller, "urgent"));
    }

    /** What is metered. */
    PlanCode trafficOf(Seller seller) {
        return work(seller, "traffic");
    }

    static PlanCode work(Seller seller, String what) {
        return new PlanCode(seller.code() + "-" + what);
    }

    private void moveIn(int number) {
        Seller seller = sellers.get(number % sellers.size());
        Party identity = new Folk(this).anybody(number);
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
}
