package io.guichet.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.DeliverOrder;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AdvanceShare.Percent;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;
import io.guichet.testing.withdrawal.WithdrawalDesk;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Sixteen at a time ask for, pay, cancel and deliver the same orders, on the real database. */
class AdvancesTogetherTest {

    private static final int THREADS = 16;
    private static final Money PAID_IN = Money.euros("5000.00");
    private static final Money ADVANCE = Money.euros("3.60");

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final UseCases does =
            UseCases.over(
                    stores,
                    new FakeCardProvider(new InMemoryTransactions(), Clock.systemUTC()),
                    clock);
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);
    private final CustomerNumber customer = customer();

    @Test
    void many_who_ask_at_once_have_one_invoice_issued() {
        PendingOrder order = order();
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            work.add(() -> ask(order));
        }

        Together.allAtOnce(THREADS, work);

        assertThat(stores.findBalance().find(customer).owed()).isEqualTo(ADVANCE);
        assertBooksAreRight();
    }

    @Test
    void an_advance_that_is_paid_while_its_order_is_cancelled_is_given_back_or_never_taken() {
        List<PendingOrder> orders = Stream.generate(this::order).limit(16).toList();
        List<Runnable> work = new ArrayList<>();
        for (PendingOrder order : orders) {
            DocumentReference advance = ask(order);
            PaymentId payment = payment();
            work.add(() -> pay(advance, payment));
            work.add(() -> cancel(order));
            work.add(() -> pay(advance, payment));
            work.add(() -> deliver(order));
        }

        Together.allAtOnce(THREADS, work);

        List<OrderView> ended = orders.stream().map(this::shown).toList();
        assertThat(ended)
                .extracting(OrderView::state)
                .containsOnly(OrderState.CANCELLED, OrderState.DELIVERED);
        long delivered =
                ended.stream().filter(order -> order.state() == OrderState.DELIVERED).count();
        Money spent = new Money(360L * delivered, ADVANCE.currency());
        Money owed = new Money(840L * delivered, ADVANCE.currency());
        assertThat(stores.findBalance().find(customer).prepaid()).isEqualTo(PAID_IN.minus(spent));
        assertThat(stores.findBalance().find(customer).owed()).isEqualTo(owed);
        assertThat(given.in(() -> stores.services().heldBy(customer))).hasSize((int) delivered);
        ended.stream()
                .filter(order -> order.state() == OrderState.CANCELLED)
                .forEach(order -> assertTakenBack(order.advance().orElseThrow()));
        assertBooksAreRight();
    }

    @Test
    void who_withdraws_while_it_is_paid_and_delivered_has_all_back_and_owes_nothing() {
        WithdrawFromOrder withdrawals = new WithdrawalDesk(does).withdrawFromOrder();
        List<PendingOrder> orders = Stream.generate(this::order).limit(16).toList();
        List<Runnable> work = new ArrayList<>();
        for (PendingOrder order : orders) {
            DocumentReference advance = ask(order);
            PaymentId payment = payment();
            work.add(() -> pay(advance, payment));
            work.add(() -> withdrawals.confirm(customer, order.number()));
            work.add(() -> deliver(order));
            work.add(() -> withdrawals.confirm(customer, order.number()));
        }

        Together.allAtOnce(THREADS, work);

        assertThat(orders)
                .extracting(this::shown)
                .extracting(OrderView::state)
                .containsOnly(OrderState.WITHDRAWN);
        assertThat(stores.findBalance().find(customer).prepaid()).isEqualTo(PAID_IN);
        assertThat(stores.findBalance().find(customer).owed().isZero()).isTrue();
        assertThat(given.in(() -> stores.services().heldBy(customer))).isEmpty();
        orders.forEach(
                order ->
                        assertThat(withdrawals.offer(customer, order.number()))
                                .isInstanceOf(WithdrawFromOrder.Outcome.Withdrawn.class));
        assertBooksAreRight();
    }

    @Test
    void what_is_asked_for_in_advance_is_listed_as_such() {
        DocumentReference advance = ask(order());

        var found = stores.findInvoice().find(customer, advance).orElseThrow();

        assertThat(found.summary().isAdvance()).isTrue();
        assertThat(found.invoice().document().isAdvance()).isTrue();
    }

    private void assertTakenBack(DocumentReference advance) {
        var found = stores.findInvoice().find(customer, advance).orElseThrow();
        assertThat(found.summary().status()).isEqualTo(InvoiceStatus.CREDITED);
        assertThat(found.creditNotes()).hasSize(1);
    }

    private void assertBooksAreRight() {
        assertThat(stores.checkLedger().check().differences())
                .noneMatch(difference -> difference.contains(customer.toString()));
    }

    private DocumentReference ask(PendingOrder order) {
        LocalDate until = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(60);
        AskAdvance.Outcome outcome =
                does.orderDesk()
                        .askAdvance()
                        .ask(new AskAdvance.Command(order.number(), new Percent(30), until));
        return outcome instanceof AskAdvance.Outcome.Asked asked
                ? asked.invoice()
                : ((AskAdvance.Outcome.AlreadyAsked) outcome).invoice();
    }

    private void pay(DocumentReference advance, PaymentId payment) {
        does.payFromCredit()
                .pay(
                        new PayFromCredit.Command(
                                customer, advance, payment, new PayFromCredit.Share.Everything()));
    }

    private void cancel(PendingOrder order) {
        does.orderDesk()
                .cancelOrder()
                .cancel(new CancelOrder.Command(customer, order.number(), true));
    }

    private void deliver(PendingOrder order) {
        does.orderDesk().deliverOrder().deliver(new DeliverOrder.Command(order.number()));
    }

    private OrderView shown(PendingOrder order) {
        return stores.listOrders().find(customer, order.number()).orElseThrow();
    }

    private PendingOrder order() {
        List<OrderedItem> items =
                List.of(new OrderedItem(plan.code(), BillingPeriod.MONTH, 1, "site"));
        PlaceOrder.Outcome outcome =
                does.placeOrder()
                        .place(
                                new PlaceOrder.Command(
                                        customer,
                                        UUID.randomUUID(),
                                        items,
                                        new PlaceOrder.Agreement.ListPrice()));
        return ((PlaceOrder.Outcome.ToPay) outcome).order();
    }

    private CustomerNumber customer() {
        CustomerNumber number = Samples.customerNumber();
        Customer anna =
                new Customer(
                        number, seller.code(), Samples.consumer(), "anna@example.com", Language.FR);
        given.done(() -> stores.customers().add(anna));
        BillingPolicy paidFirst = new BillingPolicy(Map.of(Setting.PAID_FIRST, "on"), List.of());
        given.done(
                () ->
                        stores.policy()
                                .policies()
                                .add(
                                        new DatedPolicy(
                                                seller.code(),
                                                LocalDate.of(2020, 1, 1),
                                                paidFirst,
                                                "staff",
                                                Given.NOON)));
        does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                number, PAID_IN, new RecordTransfer.Purpose.Credit(), payment()));
        return number;
    }

    private static PaymentId payment() {
        return new PaymentId(UUID.randomUUID());
    }
}
