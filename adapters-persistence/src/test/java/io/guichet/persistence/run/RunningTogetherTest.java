package io.guichet.persistence.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.query.ShowRuns.Progress;
import io.guichet.application.subscription.CancelService;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Eight nodes play one day on the real database. */
class RunningTogetherTest {

    private static final int NODES = 8;
    private static final int CUSTOMERS = 24;

    private final TestClock clock = new TestClock("2026-05-01T10:00:00Z");
    private final JpaStores stores = new JpaStores(clock);
    private final UseCases does =
            UseCases.over(stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    private final BillingOffice office = new BillingOffice(stores, does, clock);
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);
    private final List<CustomerNumber> customers =
            Stream.generate(this::customerWithService).limit(CUSTOMERS).toList();

    @Test
    void every_service_is_renewed_once_and_everything_adds_up() {
        followFromTomorrow(Preset.PREPAID);
        LocalDate paidUntil = serviceOf(customers.getFirst()).paidUntil();
        clock.advance(Duration.ofDays(31));

        List<BillingRun> runs = Together.run(NODES, this::runToday);

        assertThat(runs.stream().map(BillingRun::id).distinct()).hasSize(1);
        Progress progress = stores.runs().showRuns().progress(runs.getFirst().id()).orElseThrow();
        assertThat(progress.done()).isEqualTo(CUSTOMERS);
        assertThat(progress.left() + progress.parked()).isZero();
        for (CustomerNumber customer : customers) {
            assertThat(serviceOf(customer).paidUntil()).isEqualTo(paidUntil.plusMonths(1));
            assertThat(given.in(() -> stores.receivables().openOf(customer))).hasSize(2);
        }
        assertThat(does.verifySeals().verify())
                .contains(
                        new SeriesReport(
                                seller.code().value(), "INVOICE", 2 * CUSTOMERS, 0, "", ""));
        assertThat(stores.checkLedger().check().differences())
                .noneMatch(
                        difference ->
                                customers.stream()
                                        .anyMatch(own -> difference.contains(own.toString())));
    }

    @Test
    void who_cancels_while_the_run_renews_owes_nothing_for_what_has_not_begun() {
        followFromTomorrow(Preset.INVOICE);
        LocalDate paidUntil = serviceOf(customers.getFirst()).paidUntil();
        clock.advance(Duration.ofDays(20));

        Together.run(2, () -> Together.run(1, this::runToday).size() + cancelAll());

        for (CustomerNumber customer : customers) {
            Service service = serviceOf(customer);
            assertThat(service.paidUntil()).isEqualTo(paidUntil);
            assertThat(service.ending()).isPresent();
            assertThat(given.in(() -> stores.receivables().openOf(customer))).hasSize(1);
        }
    }

    private BillingRun runToday() {
        RunBilling.Started started = office.runBilling().start(seller.code());
        BillingRun run = ((RunBilling.Started.Running) started).run();
        office.runBilling().work(run.id(), Integer.MAX_VALUE);
        return run;
    }

    private int cancelAll() {
        customers.forEach(
                customer ->
                        office.cancelService()
                                .cancel(
                                        new CancelService.Command(
                                                customer,
                                                serviceOf(customer).id(),
                                                CancelService.When.END_OF_PERIOD,
                                                "")));
        return customers.size();
    }

    private Service serviceOf(CustomerNumber customer) {
        return given.in(() -> stores.services().heldBy(customer)).getFirst();
    }

    private CustomerNumber customerWithService() {
        CustomerNumber customer = given.customerOf(seller).number();
        does.placeOrder()
                .place(
                        new PlaceOrder.Command(
                                customer,
                                UUID.randomUUID(),
                                List.of(new OrderedItem(plan.code(), BillingPeriod.MONTH, 1, "")),
                                new PlaceOrder.Agreement.ListPrice()));
        return customer;
    }

    private void followFromTomorrow(Preset preset) {
        new SetPolicyHandler(
                        stores.sellers(), stores.policy().policies(), stores.transactions(), clock)
                .set(
                        new SetPolicy.Command(
                                seller.code(),
                                seller.dayOf(clock.instant()).plusDays(1),
                                Optional.of(preset),
                                Map.of(),
                                Optional.empty(),
                                "staff"));
    }
}
