package io.guichet.persistence.run;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.guichet.application.payment.port.CardProvider.Session;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.query.ShowRuns.Progress;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.persistence.run.Businesses.Business;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.billing.OneSellersSeals;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A node is killed at a dozen random moments of a run, as by {@code kill -9}, and another goes on.
 * Two sellers with the same customers: what the killed run leaves behind is what the undisturbed
 * one does, to the last notice, receipt and step, in each way to do business. Each kept card is
 * charged once for what is owed, whenever the node that charges it dies, and on the same day.
 */
class KilledRunTest {

    private static final long LONGEST_LIFE_MILLIS = 80;

    /** Whoever died lets go of those whom he was about to charge. */
    private static final Duration HELD = Duration.ofMinutes(5);

    private final TestClock clock = new TestClock("2026-05-01T10:00:00Z");
    private final JpaStores stores = new JpaStores(clock);
    private final FakeCardProvider provider =
            new FakeCardProvider(new InMemoryTransactions(), clock);
    private final UseCases does = UseCases.over(stores, provider, clock);
    private final BillingOffice office = new BillingOffice(stores, does, clock);
    private final Given given = new Given(stores);
    private final Random random = new Random();

    @TempDir private Path folder;
    private ProviderJournal journal;

    /** What a run leaves of a customer: nothing that identifies him. */
    private record Left(
            Money prepaid,
            Money owed,
            List<String> invoices,
            List<String> services,
            List<String> traces) {}

    @ParameterizedTest
    @CsvSource({"PREPAID, 150, 12", "ORDER, 60, 4", "INVOICE, 60, 4"})
    void a_run_that_is_killed_again_and_again_loses_and_doubles_nothing(
            Preset preset, int customers, int lives) throws Exception {
        journal = new ProviderJournal(Files.createFile(folder.resolve("provider")));
        journal.over(provider);
        try (SpareNodes nodes = new SpareNodes(journal.file(), lives)) {
            losesAndDoublesNothing(preset, customers, lives, nodes);
        }
    }

    private void losesAndDoublesNothing(Preset preset, int customers, int lives, SpareNodes nodes)
            throws Exception {
        Businesses businesses = new Businesses(stores, does, clock);
        Seller one = businesses.seller(preset);
        Seller other = businesses.seller(preset);
        clock.advance(Duration.ofDays(1));
        List<Business> both = businesses.ofEach(List.of(one, other), customers);
        Business calm = both.getFirst();
        Business troubled = both.getLast();
        clock.advance(Duration.ofDays(31));

        BillingRun undisturbed = start(calm);
        office.runBilling().work(undisturbed.id(), Integer.MAX_VALUE);
        BillingRun killed = start(troubled);
        int kills = 0;
        for (int life = 0; life < lives; life++) {
            kills += livesShortly(nodes, killed) ? 1 : 0;
        }
        clock.advance(HELD);
        journal.over(provider);
        office.runBilling().work(killed.id(), Integer.MAX_VALUE);
        does.resumeCardPayments().resume();

        assertThat(kills).as("lives that ended before the work was done").isGreaterThan(lives / 2);
        assertThat(progress(killed)).isEqualTo(progress(undisturbed));
        assertThat(left(troubled, Traces.BUT_CHARGES)).isEqualTo(left(calm, Traces.BUT_CHARGES));
        assertThat(seriesOf(troubled)).isEqualTo(seriesOf(calm));
        assertThat(differencesOf(troubled)).isEmpty();
        assertThat(takenFrom(troubled)).isEqualTo(takenFrom(calm));

        clock.advance(Duration.ofDays(1));
        office.runBilling().work(start(calm).id(), Integer.MAX_VALUE);
        office.runBilling().work(start(troubled).id(), Integer.MAX_VALUE);
        does.resumeCardPayments().resume();
        assertThat(left(troubled, Traces.BUT_CHARGES)).isEqualTo(left(calm, Traces.BUT_CHARGES));
        assertThat(left(troubled.withoutCards(), Traces.ALL))
                .isEqualTo(left(calm.withoutCards(), Traces.ALL));
        assertThat(seriesOf(troubled)).isEqualTo(seriesOf(calm));
        assertThat(differencesOf(troubled)).isEmpty();
        assertThat(takenFrom(troubled)).isNotEmpty().isEqualTo(takenFrom(calm));
    }

    /** What the provider took from cards, customer by customer. */
    private List<List<Money>> takenFrom(Business business) {
        Map<CustomerNumber, List<Money>> taken =
                journal.sessions().stream()
                        .filter(session -> session.status() == Status.CAPTURED)
                        .collect(
                                groupingBy(
                                        session -> payerOf(session.payment()),
                                        mapping(Session::amount, toList())));
        return business.customers().stream()
                .filter(taken::containsKey)
                .map(customer -> taken.get(customer).stream().sorted().toList())
                .toList();
    }

    private CustomerNumber payerOf(PaymentId payment) {
        return given.in(() -> stores.cardPayments().find(payment)).orElseThrow().customer();
    }

    /** Whether the node was killed while there was still something to do. */
    private boolean livesShortly(SpareNodes nodes, BillingRun run)
            throws IOException, InterruptedException {
        Process node = nodes.next(run, clock.instant());
        try (BufferedReader says = node.inputReader()) {
            assertThat(says.readLine()).isEqualTo("ready");
            TimeUnit.MILLISECONDS.sleep(random.nextLong(LONGEST_LIFE_MILLIS));
            node.destroyForcibly().waitFor();
        }
        return node.exitValue() != 0;
    }

    private BillingRun start(Business business) {
        RunBilling.Started started = office.runBilling().start(business.seller().code());
        return ((RunBilling.Started.Running) started).run();
    }

    private List<Long> progress(BillingRun run) {
        Progress progress = stores.runs().showRuns().progress(run.id()).orElseThrow();
        return List.of(progress.done(), progress.left(), progress.parked());
    }

    private List<Left> left(Business business, Traces traces) {
        return business.customers().stream().map(customer -> left(customer, traces)).toList();
    }

    private Left left(CustomerNumber customer, Traces traces) {
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
                                        .toList(),
                                traces.of(customer)));
    }

    private static String describe(Receivable owed) {
        return "%s due %s, %s open".formatted(owed.total(), owed.dueOn(), owed.open());
    }

    private static String describe(Service service) {
        return "%s until %s %s".formatted(service.label(), service.paidUntil(), service.state());
    }

    /** Which series there are, how long, and whether each is whole. */
    private List<String> seriesOf(Business business) {
        return OneSellersSeals.verify(stores, clock, business.seller().code()).stream()
                .map(series -> series.kind() + " " + series.documents() + " " + series.isWhole())
                .sorted()
                .toList();
    }

    private List<String> differencesOf(Business business) {
        return stores.checkLedger().check().differences().stream()
                .filter(
                        difference ->
                                business.customers().stream()
                                        .anyMatch(own -> difference.contains(own.toString())))
                .toList();
    }
}
