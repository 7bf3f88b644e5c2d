package io.guichet.persistence.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.application.change.ChangeService.Wanted;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RecordTransfer.Purpose;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.application.run.RunBilling;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.run.BillingOffice;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Changes meet renewals, payments and each other on the real database. */
class ChangingTogetherTest {

    private final TestClock clock = new TestClock("2026-04-01T10:00:00Z");
    private final JpaStores stores = new JpaStores(clock);
    private final UseCases does =
            UseCases.over(stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    private final BillingOffice office = new BillingOffice(stores, does, clock);
    private final ChangeDesk desk = new ChangeDesk(stores, does, clock);
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan small = given.planOf(seller);
    private final Plan large = given.planOf(seller);
    private final List<CustomerNumber> customers = new ArrayList<>();

    @AfterEach
    void the_books_agree() {
        assertThat(stores.checkLedger().check().differences())
                .noneMatch(
                        difference ->
                                customers.stream()
                                        .anyMatch(own -> difference.contains(own.toString())));
    }

    @Test
    void of_many_changes_at_once_one_is_made() {
        follows(Preset.PREPAID);
        CustomerNumber customer = customerWithService();
        clock.advance(Duration.ofDays(10));

        List<Outcome> outcomes = Together.run(6, () -> change(customer, small, 3));

        assertThat(outcomes).filteredOn(Outcome.Changed.class::isInstance).hasSize(1);
        assertThat(credit(customer)).isEqualTo(Money.euros("8.00"));
        assertThat(serviceOf(customer).quantity()).isEqualTo(3);
    }

    @Test
    void a_change_and_the_renewal_of_its_day_leave_every_day_invoiced_once() {
        follows(Preset.PREPAID);
        CustomerNumber customer = customerWithService();
        LocalDate end = serviceOf(customer).paidUntil();
        clock.advance(Duration.ofDays(30));

        AtomicInteger turn = new AtomicInteger();
        Together.run(
                2, () -> turn.getAndIncrement() == 0 ? runToday() : change(customer, large, 1));
        clock.advance(Duration.ofDays(1));
        desk.settleChanges().settle();

        Service service = serviceOf(customer);
        assertThat(service.plan()).isEqualTo(large.code());
        assertThat(service.paidUntil()).isEqualTo(end.plusMonths(1));
        Money owed = given.in(() -> stores.ledger().lock(customer, seller.currency())).owed();
        assertThat(owed.minus(credit(customer))).isEqualTo(Money.euros("12.00"));
    }

    @Test
    void a_change_that_waits_and_the_renewal_of_its_day_are_both_owed_once() {
        follows(Preset.INVOICE);
        for (int round = 0; round < 3; round++) {
            CustomerNumber customer = customerWithService();
            LocalDate end = serviceOf(customer).paidUntil();
            clock.advance(Duration.ofDays(17));

            AtomicInteger turn = new AtomicInteger();
            Together.run(
                    2, () -> turn.getAndIncrement() == 0 ? runToday() : change(customer, large, 1));
            for (int day = 0; day < 2; day++) {
                given.in(() -> stores.receivables().openOf(customer))
                        .forEach(owed -> pays(customer, owed));
                desk.settleChanges().settle();
                clock.advance(Duration.ofDays(1));
                runToday();
            }

            Service service = serviceOf(customer);
            assertThat(service.changing()).isEmpty();
            assertThat(given.in(() -> stores.services().billed(service.id(), end)))
                    .extracting(BilledPeriod::from, BilledPeriod::until)
                    .containsExactly(tuple(end, end.plusMonths(1)));
            assertThat(service.paidUntil()).isEqualTo(end.plusMonths(1));
            assertThat(credit(customer).isZero()).isTrue();
        }
    }

    @Test
    void a_change_that_is_paid_for_while_it_is_withdrawn_is_either_made_or_paid_back() {
        follows(Preset.INVOICE);
        for (int round = 0; round < 5; round++) {
            CustomerNumber customer = customerWithService();
            change(customer, small, 2);
            Receivable owed = given.in(() -> stores.receivables().openOf(customer)).getFirst();

            AtomicInteger turn = new AtomicInteger();
            Together.run(
                    2,
                    () ->
                            turn.getAndIncrement() == 0
                                    ? pays(customer, owed)
                                    : desk.withdrawChange()
                                            .withdraw(customer, serviceOf(customer).id()));
            desk.settleChanges().settle();

            boolean isMade = serviceOf(customer).quantity() == 2;
            assertThat(credit(customer)).isEqualTo(isMade ? Money.euros("0.00") : owed.total());
            assertThat(serviceOf(customer).changing()).isEmpty();
            assertThat(given.in(() -> stores.receivables().openOf(customer))).isEmpty();
        }
    }

    private Outcome change(CustomerNumber customer, Plan plan, int quantity) {
        return desk.changeService()
                .change(
                        new ChangeService.Command(
                                customer,
                                serviceOf(customer).id(),
                                UUID.randomUUID(),
                                new Wanted(
                                        Optional.of(plan.code()),
                                        Optional.empty(),
                                        Optional.of(quantity)),
                                Optional.empty()));
    }

    private Object pays(CustomerNumber customer, Receivable owed) {
        return does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer,
                                owed.total(),
                                Purpose.of(List.of(owed.invoice())),
                                new PaymentId(UUID.randomUUID())));
    }

    private Object runToday() {
        RunBilling.Started started = office.runBilling().start(seller.code());
        return office.runBilling()
                .work(((RunBilling.Started.Running) started).run().id(), Integer.MAX_VALUE);
    }

    private Money credit(CustomerNumber customer) {
        return given.in(() -> stores.ledger().lock(customer, seller.currency())).prepaid();
    }

    private Service serviceOf(CustomerNumber customer) {
        return given.in(() -> stores.services().heldBy(customer)).getFirst();
    }

    /** By the month from today on, paid. */
    private CustomerNumber customerWithService() {
        CustomerNumber customer = given.customerOf(seller).number();
        customers.add(customer);
        does.placeOrder()
                .place(
                        new PlaceOrder.Command(
                                customer,
                                UUID.randomUUID(),
                                List.of(new OrderedItem(small.code(), BillingPeriod.MONTH, 1, "")),
                                new PlaceOrder.Agreement.ListPrice()));
        pays(customer, given.in(() -> stores.receivables().openOf(customer)).getFirst());
        return customer;
    }

    /** From tomorrow on, which is then today. */
    private void follows(Preset preset) {
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
        clock.advance(Duration.ofDays(1));
    }
}
