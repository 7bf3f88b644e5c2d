package io.guichet.persistence.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.CancelCharge;
import io.guichet.application.charging.ChargeCustomer.Billing;
import io.guichet.application.charging.ChargeCustomer.Command;
import io.guichet.application.charging.ChargeCustomer.Outcome;
import io.guichet.application.charging.ChargedItem;
import io.guichet.application.charging.InvoiceCharges;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.charging.ChargeState;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.charging.ChargingDesk;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Eight at a time, the real use cases on the real database. */
class ChargingTogetherTest {

    private static final int THREADS = 8;

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final JpaStores stores = new JpaStores(clock);
    private final ChargingDesk desk =
            new ChargingDesk(
                    UseCases.over(
                            stores,
                            new FakeCardProvider(new InMemoryTransactions(), clock),
                            clock));
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final CustomerNumber customer = given.customerOf(seller).number();
    private final PlanCode work = sellsWork();

    @Test
    void a_repeated_charge_is_invoiced_once() {
        Command command = command(Billing.NOW);

        List<Outcome> outcomes = Together.run(THREADS, () -> desk.chargeCustomer().charge(command));

        assertThat(outcomes).allMatch(outcome -> outcome.equals(outcomes.getFirst()));
        assertThat(stores.findBalance().find(customer).owed()).isEqualTo(Money.euros("120.00"));
    }

    @Test
    void what_waits_is_invoiced_by_one_of_those_who_try() {
        for (int charge = 0; charge < 5; charge++) {
            desk.chargeCustomer().charge(command(Billing.NEXT_INVOICE));
        }

        List<InvoiceCharges.Outcome> outcomes =
                Together.run(THREADS, () -> desk.invoiceCharges().invoice(customer));

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof InvoiceCharges.Outcome.Invoiced)
                .hasSize(1);
        assertThat(stores.findBalance().find(customer).owed()).isEqualTo(Money.euros("600.00"));
    }

    @Test
    void a_charge_is_taken_back_or_invoiced_and_never_both() {
        for (int round = 0; round < 10; round++) {
            Command command = command(Billing.NEXT_INVOICE);
            desk.chargeCustomer().charge(command);
            Queue<Runnable> rivals = new ConcurrentLinkedQueue<>();
            Queue<Object> ends = new ConcurrentLinkedQueue<>();
            rivals.add(() -> ends.add(desk.invoiceCharges().invoice(customer)));
            rivals.add(() -> ends.add(desk.cancelCharge().cancel(customer, command.id())));

            Together.run(2, () -> run(rivals.remove()));

            ChargeState state =
                    given.in(() -> stores.charging().charges().find(command.id()))
                            .orElseThrow()
                            .state();
            boolean cancelled = state instanceof ChargeState.Cancelled;
            assertThat(ends)
                    .filteredOn(end -> end instanceof CancelCharge.Outcome.Cancelled)
                    .hasSize(cancelled ? 1 : 0);
            assertThat(ends)
                    .filteredOn(end -> end instanceof InvoiceCharges.Outcome.Invoiced)
                    .hasSize(cancelled ? 0 : 1);
        }
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    private Command command(Billing billing) {
        return new Command(
                new ChargeId(UUID.randomUUID()),
                customer,
                List.of(new ChargedItem(work, 1, "srv-1")),
                billing,
                "staff");
    }

    private PlanCode sellsWork() {
        PlanCode code = new PlanCode("work");
        PlanPrice price =
                new PlanPrice(
                        code,
                        BillingPeriod.ONE_OFF,
                        Money.euros("100.00"),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        Plan plan = Samples.plan(seller, code, List.of(price));
        given.done(() -> stores.plans().add(plan));
        return code;
    }
}
