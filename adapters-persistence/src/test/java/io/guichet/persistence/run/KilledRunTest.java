package io.guichet.persistence.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.query.ShowRuns.Progress;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A node is killed at a dozen random moments of a run, as by {@code kill -9}, and another goes on.
 * Two sellers with the same customers: what the killed run leaves behind is what the undisturbed
 * one does.
 */
class KilledRunTest {

    private static final int KILLS = 12;
    private static final int CUSTOMERS = 150;
    private static final long LONGEST_LIFE_MILLIS = 80;

    private final TestClock clock = new TestClock("2026-05-01T10:00:00Z");
    private final JpaStores stores = new JpaStores(clock);
    private final UseCases does =
            UseCases.over(stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    private final BillingOffice office = new BillingOffice(stores, does, clock);
    private final Given given = new Given(stores);
    private final Random random = new Random();

    /** A seller and his customers, in the order in which they came. */
    private record Business(Seller seller, List<CustomerNumber> customers) {}

    /** What a run leaves of a customer: nothing that identifies him. */
    private record Left(Money prepaid, Money owed, List<String> invoices, List<String> services) {}

    @Test
    void a_run_that_is_killed_a_dozen_times_loses_and_doubles_nothing() throws Exception {
        Business calm = business();
        Business troubled = business();
        clock.advance(Duration.ofDays(31));

        BillingRun undisturbed = start(calm);
        office.runBilling().work(undisturbed.id(), Integer.MAX_VALUE);
        BillingRun killed = start(troubled);
        int kills = 0;
        for (int life = 0; life < KILLS; life++) {
            kills += livesShortly(killed) ? 1 : 0;
        }
        office.runBilling().work(killed.id(), Integer.MAX_VALUE);

        assertThat(kills).as("lives that ended before the work was done").isGreaterThan(KILLS / 2);
        assertThat(progress(killed)).isEqualTo(progress(undisturbed));
        assertThat(left(troubled)).isEqualTo(left(calm));
        assertThat(does.verifySeals().verify())
                .contains(report(calm), report(troubled))
                .filteredOn(series -> isOf(series, calm) || isOf(series, troubled))
                .allMatch(SeriesReport::isWhole);
        assertThat(differencesOf(troubled)).isEmpty();
    }

    /** Whether the node was killed while there was still something to do. */
    private boolean livesShortly(BillingRun run) throws IOException, InterruptedException {
        Process node = node(run);
        try (BufferedReader says = node.inputReader()) {
            assertThat(says.readLine()).isEqualTo("ready");
            TimeUnit.MILLISECONDS.sleep(random.nextLong(LONGEST_LIFE_MILLIS));
            node.destroyForcibly().waitFor();
        }
        return node.exitValue() != 0;
    }

    private Process node(BillingRun run) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-D" + TestDatabase.ADDRESS + "=" + TestDatabase.url(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunningNode.class.getName(),
                        run.id().value().toString(),
                        clock.instant().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private BillingRun start(Business business) {
        RunBilling.Started started = office.runBilling().start(business.seller().code());
        return ((RunBilling.Started.Running) started).run();
    }

    private List<Long> progress(BillingRun run) {
        Progress progress = stores.runs().showRuns().progress(run.id()).orElseThrow();
        return List.of(progress.done(), progress.left(), progress.parked());
    }

    private List<Left> left(Business business) {
        return business.customers().stream().map(this::left).toList();
    }

    private Left left(CustomerNumber customer) {
        CustomerBalance balance = stores.findBalance().find(customer);
        return given.in(
                () ->
                        new Left(
                                balance.prepaid(),
                                balance.owed(),
                                stores.receivables().openOf(customer).stream()
                                        .map(KilledRunTest::describe)
                                        .toList(),
                                stores.services().heldBy(customer).stream()
                                        .map(KilledRunTest::describe)
                                        .sorted()
                                        .toList()));
    }

    private static String describe(Receivable owed) {
        return "%s due %s, %s open".formatted(owed.total(), owed.dueOn(), owed.open());
    }

    private static String describe(Service service) {
        return "%s until %s %s".formatted(service.label(), service.paidUntil(), service.state());
    }

    /** Other tests leave tampered series behind in the same database. */
    private static boolean isOf(SeriesReport series, Business business) {
        return series.seller().equals(business.seller().code().value());
    }

    private SeriesReport report(Business business) {
        return new SeriesReport(business.seller().code().value(), "INVOICE", 2 * CUSTOMERS, "", "");
    }

    private List<String> differencesOf(Business business) {
        return stores.checkLedger().check().differences().stream()
                .filter(
                        difference ->
                                business.customers().stream()
                                        .anyMatch(own -> difference.contains(own.toString())))
                .toList();
    }

    private Business business() {
        Seller seller = given.seller();
        Plan plan = given.planOf(seller);
        new SetPolicyHandler(
                        stores.sellers(), stores.policy().policies(), stores.transactions(), clock)
                .set(
                        new SetPolicy.Command(
                                seller.code(),
                                seller.dayOf(clock.instant()).plusDays(1),
                                Optional.of(Preset.PREPAID),
                                Map.of(),
                                Optional.empty(),
                                "staff"));
        List<CustomerNumber> customers = new ArrayList<>();
        for (int index = 0; index < CUSTOMERS; index++) {
            customers.add(customer(seller, plan, index));
        }
        return new Business(seller, customers);
    }

    /** One to three services each; every second one has paid in something in advance. */
    private CustomerNumber customer(Seller seller, Plan plan, int index) {
        CustomerNumber customer = given.customerOf(seller).number();
        List<OrderedItem> items = new ArrayList<>();
        for (int item = 0; item <= index % 3; item++) {
            items.add(new OrderedItem(plan.code(), BillingPeriod.MONTH, 1, "site-" + item));
        }
        does.placeOrder()
                .place(
                        new PlaceOrder.Command(
                                customer,
                                UUID.randomUUID(),
                                items,
                                new PlaceOrder.Agreement.ListPrice()));
        if (index % 2 == 0) {
            does.recordTransfer()
                    .record(
                            new RecordTransfer.Command(
                                    customer,
                                    Money.euros(10 + index + ".00"),
                                    new RecordTransfer.Purpose.Credit(),
                                    new PaymentId(UUID.randomUUID())));
        }
        return customer;
    }
}
