package io.guichet.persistence.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayFromCredit.Outcome.AlreadyPaid;
import io.guichet.application.payment.PayFromCredit.Outcome.Paid;
import io.guichet.application.payment.PayFromCredit.Outcome.PaymentUnderWay;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.billing.OneSellersSeals;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sixteen at a time, the real use cases on the real database. */
class IssuingAndPayingTogetherTest {

    private static final int THREADS = 16;
    private static final int CUSTOMERS = 4;

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final JpaStores stores = new JpaStores(clock);
    private final FakeCardProvider provider =
            new FakeCardProvider(new InMemoryTransactions(), clock);
    private final UseCases does = UseCases.over(stores, provider, clock);
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);
    private final List<CustomerNumber> customers =
            Stream.generate(this::customerWithCredit).limit(CUSTOMERS).toList();

    @Test
    void orders_leave_no_gap_and_no_double_and_a_repeated_request_orders_once() {
        List<UUID> requests = Stream.generate(UUID::randomUUID).limit(24).toList();

        List<List<Order>> placed =
                Together.run(
                        THREADS, () -> requests.stream().map(request -> place(request)).toList());

        assertThat(placed).allMatch(orders -> orders.equals(placed.getFirst()));
        assertThat(placed.getFirst().stream().map(Order::invoice))
                .containsExactlyInAnyOrderElementsOf(invoicesUpTo(requests.size()));
        assertWhole("INVOICE", requests.size());
        assertBooksAreRight();
    }

    @Test
    void an_invoice_is_paid_once_whoever_pays() {
        List<Order> orders = Stream.generate(() -> place(UUID.randomUUID())).limit(12).toList();
        PaymentId[] repeated = orders.stream().map(order -> payment()).toArray(PaymentId[]::new);

        List<PayFromCredit.Outcome> outcomes =
                Together.run(
                                THREADS,
                                () ->
                                        IntStream.range(0, orders.size())
                                                .mapToObj(at -> payTwice(orders, repeated, at))
                                                .flatMap(List::stream)
                                                .toList())
                        .stream()
                        .flatMap(List::stream)
                        .toList();

        assertThat(outcomes).allMatch(end -> end instanceof Paid || end instanceof AlreadyPaid);
        assertThat(orders).allSatisfy(order -> assertPaidOnce(order));
        assertWhole("RECEIPT", CUSTOMERS + orders.size());
        assertBooksAreRight();
        assertCreditIsLess(orders);
    }

    @Test
    void a_card_and_credit_never_pay_the_same_invoice_both() {
        List<Order> orders = Stream.generate(() -> place(UUID.randomUUID())).limit(16).toList();
        List<PaymentId> cards = orders.stream().map(this::authorised).toList();
        Queue<Runnable> work = new ConcurrentLinkedQueue<>();
        for (int at = 0; at < orders.size(); at++) {
            Order order = orders.get(at);
            PaymentId card = cards.get(at);
            work.add(() -> pay(order, payment()));
            work.add(() -> does.checkCardPayment().check(order.customer(), card));
            work.add(() -> pay(order, payment()));
        }

        Together.run(THREADS, () -> drain(work));

        long taken =
                cards.stream()
                        .map(this::find)
                        .filter(card -> card.state() == CardPayment.State.SUCCEEDED)
                        .count();
        assertThat(cards).allMatch(card -> find(card).state().isOver());
        assertThat(provider.taken()).hasSize((int) taken);
        assertThat(orders).allSatisfy(order -> assertPaidOnce(order));
        assertWhole("RECEIPT", CUSTOMERS + orders.size());
        assertBooksAreRight();
    }

    private List<PayFromCredit.Outcome> payTwice(List<Order> orders, PaymentId[] repeated, int at) {
        Order order = orders.get(at);
        return List.of(pay(order, repeated[at]), pay(order, payment()));
    }

    private PayFromCredit.Outcome pay(Order order, PaymentId payment) {
        PayFromCredit.Outcome outcome =
                does.payFromCredit()
                        .pay(
                                new PayFromCredit.Command(
                                        order.customer(),
                                        order.invoice(),
                                        payment,
                                        new PayFromCredit.Share.Everything()));
        assertThat(outcome).isInstanceOfAny(Paid.class, AlreadyPaid.class, PaymentUnderWay.class);
        return outcome;
    }

    private Order place(UUID request) {
        CustomerNumber customer = customers.get(Math.floorMod(request.hashCode(), CUSTOMERS));
        List<OrderedItem> items =
                List.of(new OrderedItem(plan.code(), BillingPeriod.MONTH, 2, "site"));
        PlaceOrder.Outcome outcome =
                does.placeOrder()
                        .place(
                                new PlaceOrder.Command(
                                        customer,
                                        request,
                                        items,
                                        new PlaceOrder.Agreement.Exactly(Money.euros("24.00"))));
        return ((PlaceOrder.Outcome.Placed) outcome).order();
    }

    /** A card payment whose page the customer has paid on, not yet captured. */
    private PaymentId authorised(Order order) {
        PaymentId payment = payment();
        does.payByCard().start(new PayByCard.Command(order.customer(), order.invoice(), payment));
        provider.authorize(payment);
        return payment;
    }

    private CardPayment find(PaymentId card) {
        return given.in(() -> stores.cardPayments().find(card)).orElseThrow();
    }

    private CustomerNumber customerWithCredit() {
        CustomerNumber customer = given.customerOf(seller).number();
        does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer,
                                Money.euros("5000"),
                                new RecordTransfer.Purpose.Credit(),
                                payment()));
        return customer;
    }

    private void assertPaidOnce(Order order) {
        var details = stores.findInvoice().find(order.customer(), order.invoice()).orElseThrow();
        assertThat(details.payments()).hasSize(1);
        assertThat(details.paid()).isEqualTo(order.total());
        assertThat(details.reserved().isZero()).isTrue();
        assertThat(details.summary().open().isZero()).isTrue();
    }

    private void assertCreditIsLess(List<Order> orders) {
        for (CustomerNumber customer : customers) {
            Money spent =
                    orders.stream()
                            .filter(order -> order.customer().equals(customer))
                            .map(Order::total)
                            .reduce(Money.euros("0"), Money::plus);
            assertThat(stores.findBalance().find(customer))
                    .isEqualTo(
                            new CustomerBalance(
                                    customer, Money.euros("5000").minus(spent), Money.euros("0")));
        }
    }

    private void assertWhole(String kind, int documents) {
        assertThat(OneSellersSeals.verify(stores, clock, seller.code()))
                .contains(new SeriesReport(seller.code().value(), kind, documents, 0, "", ""));
    }

    private void assertBooksAreRight() {
        assertThat(stores.checkLedger().check().differences())
                .noneMatch(
                        difference ->
                                customers.stream()
                                        .anyMatch(own -> difference.contains(own.toString())));
    }

    private List<DocumentReference> invoicesUpTo(int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> seller.documentPrefix() + "%08d".formatted(number))
                .map(DocumentReference::new)
                .toList();
    }

    private static int drain(Queue<Runnable> work) {
        int done = 0;
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
            done++;
        }
        return done;
    }

    private static PaymentId payment() {
        return new PaymentId(UUID.randomUUID());
    }
}
