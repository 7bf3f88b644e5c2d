package io.guichet.persistence.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.application.run.RunBilling;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.Suspension;
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

/** Letting services go on while the run suspends them for the next unpaid invoice. */
class SuspendingAndLiftingTogetherTest {

    private static final int CUSTOMERS = 12;

    private final TestClock clock = new TestClock("2026-05-01T10:00:00Z");
    private final JpaStores stores = new JpaStores(clock);
    private final UseCases does =
            UseCases.over(stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    private final BillingOffice office = new BillingOffice(stores, does, clock);
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);

    /** A customer whose service two invoices cover, the second a day younger. */
    private record Debtor(
            CustomerNumber customer, DocumentReference first, DocumentReference second) {}

    @Test
    void a_service_never_goes_on_while_another_invoice_of_it_has_come_as_far() {
        followOrders();
        clock.advance(Duration.ofDays(1));
        List<Debtor> debtors = Stream.generate(this::debtor).limit(CUSTOMERS).toList();
        clock.advance(Duration.ofDays(1));
        List<Debtor> owing = debtors.stream().map(this::owesAgain).toList();
        clock.advance(Duration.ofDays(7));
        runs();
        owing.forEach(this::paysFirst);
        clock.advance(Duration.ofDays(1));

        Together.run(2, () -> Together.run(1, this::runs).size() + lifts());

        for (Debtor debtor : owing) {
            assertThat(serviceOf(debtor.customer()).suspension())
                    .get()
                    .extracting(why -> ((Suspension.Unpaid) why).invoice())
                    .isEqualTo(debtor.second());
        }
    }

    private int lifts() {
        int lifted = 0;
        for (int round = 0; round < 5; round++) {
            lifted += office.liftSuspensions().lift();
        }
        return lifted;
    }

    private RunBilling.Started runs() {
        RunBilling.Started started = office.runBilling().start(seller.code());
        office.runBilling()
                .work(((RunBilling.Started.Running) started).run().id(), Integer.MAX_VALUE);
        return started;
    }

    private Debtor debtor() {
        CustomerNumber customer = given.customerOf(seller).number();
        DocumentReference first = orders(customer);
        return new Debtor(customer, first, first);
    }

    private Debtor owesAgain(Debtor debtor) {
        DocumentReference second = orders(debtor.customer());
        LocalDate from = seller.dayOf(clock.instant());
        given.done(
                () ->
                        stores.services()
                                .addBilled(
                                        serviceOf(debtor.customer()).id(),
                                        from,
                                        from.plusMonths(1),
                                        second));
        return new Debtor(debtor.customer(), debtor.first(), second);
    }

    private void paysFirst(Debtor debtor) {
        Money open = given.in(() -> stores.receivables().find(debtor.first())).orElseThrow().open();
        does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                debtor.customer(),
                                open,
                                RecordTransfer.Purpose.of(List.of(debtor.first())),
                                new PaymentId(UUID.randomUUID())));
    }

    private Service serviceOf(CustomerNumber customer) {
        return given.in(() -> stores.services().heldBy(customer)).getFirst();
    }

    private DocumentReference orders(CustomerNumber customer) {
        PlaceOrder.Outcome outcome =
                does.placeOrder()
                        .place(
                                new PlaceOrder.Command(
                                        customer,
                                        UUID.randomUUID(),
                                        List.of(
                                                new OrderedItem(
                                                        plan.code(), BillingPeriod.MONTH, 1, "")),
                                        new PlaceOrder.Agreement.ListPrice()));
        return ((PlaceOrder.Outcome.Placed) outcome).order().invoice();
    }

    private void followOrders() {
        new SetPolicyHandler(
                        stores.sellers(), stores.policy().policies(), stores.transactions(), clock)
                .set(
                        new SetPolicy.Command(
                                seller.code(),
                                seller.dayOf(clock.instant()).plusDays(1),
                                Optional.of(Preset.ORDER),
                                Map.of(Setting.PAID_FIRST, "off"),
                                Optional.empty(),
                                "staff"));
    }
}
