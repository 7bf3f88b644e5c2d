package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.application.ledger.query.ListStatement.StatementLine;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.query.ShowRuns.Progress;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.billing.OneSellersSeals;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.payment.KeptCards;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days played together come out as those played alone. */
public abstract class RunTogetherContract extends Contract {

    private static final int KINDS = 9;
    private static final int CANCELLING = 4;
    private static final String CREDITED = "the credit notes of an invoice";
    private static final int CUSTOMERS = 2 * KINDS;

    protected final TestClock clock = new TestClock("2026-05-01T10:00:00Z");

    private final List<String> log = new ArrayList<>();
    private final Logger turns = Logger.getLogger("io.guichet.application.run.Shift");

    @BeforeEach
    void listen() {
        turns.setLevel(Level.FINE);
        turns.setFilter(line -> !log.add(line.getMessage() + ": " + line.getThrown()));
    }

    @AfterEach
    void listenNoMore() {
        turns.setFilter(null);
        turns.setLevel(null);
    }

    @Test
    void turns_of_prepaid_played_together_come_out_as_those_played_alone() {
        comesOutAlike(Preset.PREPAID);
    }

    @Test
    void turns_of_orders_played_together_come_out_as_those_played_alone() {
        comesOutAlike(Preset.ORDER);
    }

    @Test
    void turns_of_invoices_played_together_come_out_as_those_played_alone() {
        comesOutAlike(Preset.INVOICE);
    }

    private void comesOutAlike(Preset preset) {
        Seller together = given().seller();
        Seller alone = given().seller();
        List<CustomerNumber> these = town(together, preset);
        List<CustomerNumber> those = town(alone, preset);

        for (int days : List.of(31, 1, 9, 20, 12, 31)) {
            clock.advance(Duration.ofDays(days));
            runs(together, Integer.MAX_VALUE);
            assertThat(log)
                    .as("turns that were not played together")
                    .allMatch(line -> preset == Preset.INVOICE && isOfCancelled(line, these));
            runs(alone, 1);
            for (int at = 0; at < CUSTOMERS; at++) {
                assertThat(lifeOf(these.get(at)))
                        .as("customer of kind %d", at % KINDS)
                        .isEqualTo(lifeOf(those.get(at)));
            }
        }

        SeriesReport sealed = invoicesOf(together);
        assertThat(sealed.brokenAt()).isEmpty();
        assertThat(sealed.documents()).isEqualTo(invoicesOf(alone).documents());
        assertThat(stores().checkLedger().check().differences())
                .noneMatch(
                        difference ->
                                these.stream()
                                        .anyMatch(own -> difference.contains(own.toString())));
    }

    /** What is unpaid for a service that was cancelled is credited alone (ADR 54). */
    private static boolean isOfCancelled(String line, List<CustomerNumber> town) {
        return line.endsWith(CREDITED)
                && IntStream.range(0, CUSTOMERS)
                        .filter(at -> at % KINDS == CANCELLING)
                        .anyMatch(at -> line.contains(town.get(at).toString()));
    }

    /**
     * Everything that can be seen of a customer but numbers and references. Versions are not: they
     * count writes, and what changes twice in a day is written once by a batch.
     */
    private List<String> lifeOf(CustomerNumber customer) {
        List<String> life = new ArrayList<>();
        for (Service service : in(() -> everythingOf(customer))) {
            in(() -> stores().expiry().steps().of(List.of(service.id()))).stream()
                    .map(step -> step.expiry() + " " + step.code() + " " + step.on())
                    .forEach(life::add);
            life.add(
                    String.join(
                            " ",
                            service.label(),
                            service.state().name(),
                            service.startedOn().toString(),
                            service.paidUntil().toString(),
                            service.suspension().map(held -> held.since().toString()).orElse("")));
        }
        for (Receivable open : in(() -> stores().receivables().openOf(customer))) {
            life.add(open.dueOn() + " " + open.total() + " " + open.paid());
            stores().runs().dunning().playedOn(open.invoice()).stream()
                    .map(step -> step.code() + " " + step.on())
                    .sorted()
                    .forEach(life::add);
        }
        for (StatementLine line :
                stores().listStatement().list(customer, Long.MAX_VALUE, 100).items()) {
            life.add(
                    String.join(
                            " ",
                            String.valueOf(line.number()),
                            line.bookedOn().toString(),
                            line.kind().name(),
                            line.debit().toString(),
                            line.credit().toString(),
                            line.total().toString()));
        }
        return life.stream().sorted().toList();
    }

    /** Also what ended and is not deleted yet. */
    private List<Service> everythingOf(CustomerNumber customer) {
        return Stream.of(stores().services().heldBy(customer), stores().services().keptOf(customer))
                .flatMap(List::stream)
                .toList();
    }

    private List<CustomerNumber> town(Seller seller, Preset preset) {
        follow(seller, preset);
        clock.advance(Duration.ofDays(1));
        Plan plan = given().planOf(seller);
        List<CustomerNumber> town =
                IntStream.range(0, CUSTOMERS)
                        .mapToObj(number -> customer(seller, plan, number % KINDS))
                        .toList();
        clock.advance(Duration.ofDays(-1));
        return town;
    }

    private CustomerNumber customer(Seller seller, Plan plan, int kind) {
        CustomerNumber customer = given().customerOf(seller).number();
        for (int count = 0; count < (kind == 1 ? 2 : 1); count++) {
            does().placeOrder()
                    .place(
                            new PlaceOrder.Command(
                                    customer,
                                    UUID.randomUUID(),
                                    List.of(
                                            new OrderedItem(
                                                    plan.code(),
                                                    BillingPeriod.MONTH,
                                                    1,
                                                    "site-" + count)),
                                    new PlaceOrder.Agreement.ListPrice()));
        }
        switch (kind) {
            case 2 -> transfers(customer, "500.00", true);
            case 3 -> renewsByHand(customer);
            case CANCELLING -> cancels(customer);
            case 5 -> transfers(customer, "12.00", false);
            case 6 -> transfers(customer, "17.00", true);
            case 7 -> new KeptCards(does()).saves(customer);
            case 8 -> office().chooseCreditUse().choose(customer, true);
            default -> {}
        }
        return customer;
    }

    private void transfers(CustomerNumber customer, String amount, boolean isCredit) {
        List<Receivable> open = in(() -> stores().receivables().openOf(customer));
        does().recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer,
                                Money.euros(amount),
                                RecordTransfer.Purpose.of(
                                        isCredit
                                                ? List.of()
                                                : open.stream().map(Receivable::invoice).toList()),
                                new PaymentId(UUID.randomUUID())));
    }

    private void renewsByHand(CustomerNumber customer) {
        office().configureRenewal()
                .configure(
                        new ConfigureRenewal.Command(
                                customer, serviceOf(customer), RenewalMode.MANUAL));
    }

    private void cancels(CustomerNumber customer) {
        office().cancelService()
                .cancel(
                        new CancelService.Command(
                                customer,
                                serviceOf(customer),
                                CancelService.When.END_OF_PERIOD,
                                ""));
    }

    private ServiceId serviceOf(CustomerNumber customer) {
        return in(() -> stores().services().heldBy(customer)).getFirst().id();
    }

    private void runs(Seller seller, int atOnce) {
        RunBilling billing = office().runBilling();
        BillingRun run = ((RunBilling.Started.Running) billing.start(seller.code())).run();
        while (billing.work(run.id(), atOnce) > 0) {
            continue;
        }
        Progress progress = stores().runs().showRuns().progress(run.id()).orElseThrow();
        assertThat(progress.parked() + progress.left()).isZero();
    }

    private SeriesReport invoicesOf(Seller seller) {
        return OneSellersSeals.verify(stores(), clock, seller.code()).stream()
                .filter(series -> series.kind().equals("INVOICE"))
                .findFirst()
                .orElseThrow();
    }

    private void follow(Seller seller, Preset preset) {
        new SetPolicyHandler(
                        stores().sellers(),
                        stores().policy().policies(),
                        stores().transactions(),
                        clock)
                .set(
                        new SetPolicy.Command(
                                seller.code(),
                                seller.dayOf(clock.instant()).plusDays(1),
                                Optional.of(preset),
                                Map.of(Setting.PAID_FIRST, "off"),
                                Optional.empty(),
                                "staff"));
    }

    private UseCases does() {
        return UseCases.over(
                stores(), new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    }

    private BillingOffice office() {
        return new BillingOffice(stores(), does(), clock);
    }
}
