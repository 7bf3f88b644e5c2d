package io.guichet.persistence.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.CreditInvoice.LinePart;
import io.guichet.application.billing.CreditInvoice.Outcome.Credited;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.DecideCreditPayout.Decision;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RefundPayment.Outcome.Refunded;
import io.guichet.application.payment.ReversePayment.Outcome.Reversed;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Whatever happens to the same money at once, on the real database: no cent twice. */
class MoneyBackTogetherTest {

    private static final int THREADS = 12;
    private static final Money PRICE = Money.euros("24.00");

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final JpaStores stores = new JpaStores(clock);
    private final FakeCardProvider provider =
            new FakeCardProvider(new InMemoryTransactions(), clock);
    private final UseCases does = UseCases.over(stores, provider, clock);
    private final MoneyBack money = new MoneyBack(does);
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);
    private final CustomerNumber anna = given.customerOf(seller).number();

    @Test
    void two_refunds_give_back_no_more_than_was_paid() {
        PaymentId payment = topUp("50.00");
        topUp("100.00");

        List<Object> outcomes =
                Together.run(THREADS, () -> money.refunds(toCard(payment), "20.00"));

        assertThat(outcomes).filteredOn(Refunded.class::isInstance).hasSize(2);
        assertThat(provider.sentBack()).containsOnly(Money.euros("20.00")).hasSize(2);
        assertBalance("110.00", "0.00");
    }

    @Test
    void one_refund_asked_for_by_many_is_sent_once() {
        PaymentId payment = topUp("50.00");
        RefundId id = MoneyBack.newRefund();

        List<Object> outcomes =
                Together.run(
                        THREADS,
                        () ->
                                money.refunds(
                                        id, toCard(payment), Optional.of(Money.euros("20.00"))));

        assertThat(outcomes).allMatch(Refunded.class::isInstance);
        assertThat(provider.sentBack()).containsExactly(Money.euros("20.00"));
        assertBalance("30.00", "0.00");
    }

    @Test
    void a_refund_and_a_charge_back_take_the_money_once_between_them() {
        PaymentId payment = topUp("50.00");

        race(
                () -> money.refunds(toCard(payment), "50.00"),
                () -> money.reverses(payment, ReversalReason.CHARGEBACK));
        money.reverses(payment, ReversalReason.CHARGEBACK);

        assertBalance("0.00", "0.00");
        assertThat(provider.sentBack().size() + reversals(payment)).isEqualTo(1);
    }

    @Test
    void a_payment_and_a_credit_note_of_its_invoice_owe_nothing_in_the_end() {
        DocumentReference invoice = order();

        race(() -> transfer("24.00", invoice), () -> credit(invoice));

        assertBalance("24.00", "0.00");
        assertThat(standing(invoice)).isEqualTo(Money.euros("0"));
    }

    @Test
    void many_credit_notes_over_parts_credit_no_more_than_the_invoice() {
        DocumentReference invoice = order();

        List<Object> outcomes = Together.run(THREADS, () -> credit(invoice, "5.00"));

        assertThat(outcomes).filteredOn(Credited.class::isInstance).hasSize(4);
        assertThat(open(invoice)).isEqualTo(Money.euros("0"));
        assertBalance("0.00", "0.00");
    }

    @Test
    void a_payment_and_a_credit_note_over_a_part_owe_nothing_in_the_end() {
        DocumentReference invoice = order();

        race(() -> transfer("24.00", invoice), () -> credit(invoice, "5.00"));

        assertBalance("6.00", "0.00");
        assertThat(standing(invoice)).isEqualTo(Money.euros("18.00"));
    }

    @Test
    void a_payment_and_the_reversal_of_an_earlier_one_never_both_settle_the_invoice() {
        DocumentReference invoice = order();
        PaymentId bounced = transfer("24.00", invoice);

        race(
                () -> money.reverses(bounced, ReversalReason.BOUNCED),
                () -> transfer("24.00", invoice));

        Money open = open(invoice);
        assertBalance(open.equals(PRICE) ? "24.00" : "0.00", open.toDecimal().toPlainString());
    }

    @Test
    void a_payment_is_reversed_once_and_its_invoice_is_owed_again() {
        DocumentReference invoice = order();
        PaymentId payment = transfer("30.00", invoice);

        List<Object> outcomes =
                Together.run(THREADS, () -> money.reverses(payment, ReversalReason.BOUNCED));

        assertThat(outcomes).allMatch(outcomes.getFirst()::equals);
        assertThat(outcomes.getFirst()).isInstanceOf(Reversed.class);
        assertThat(open(invoice)).isEqualTo(PRICE);
        assertThat(status(invoice)).isEqualTo(InvoiceStatus.UNPAID);
        assertBalance("0.00", "24.00");
    }

    @Test
    void reversing_a_part_leaves_the_invoice_partly_paid() {
        DocumentReference invoice = order();
        transfer("10.00", invoice);
        PaymentId bounced = transfer("14.00", invoice);

        money.reverses(bounced, ReversalReason.BOUNCED);

        assertThat(status(invoice)).isEqualTo(InvoiceStatus.PARTLY_PAID);
        assertThat(open(invoice)).isEqualTo(Money.euros("14.00"));
        assertBalance("0.00", "14.00");
    }

    @Test
    void a_reversal_and_a_credit_note_leave_neither_debt_nor_gift() {
        DocumentReference invoice = order();
        PaymentId payment = transfer("24.00", invoice);

        race(() -> money.reverses(payment, ReversalReason.BOUNCED), () -> credit(invoice));

        assertBalance("0.00", "0.00");
    }

    @Test
    void unused_credit_is_asked_back_once_though_a_payment_wants_it_too() {
        topUp("50.00");

        List<Object> outcomes =
                Together.run(THREADS, () -> money.asksBack(MoneyBack.newRefund(), anna, "30.00"));

        RefundId asked = given.in(() -> stores.refunds().requestedBy(anna)).getFirst().id();
        assertThat(outcomes.stream().filter(o -> o.toString().startsWith("Requested"))).hasSize(1);
        race(
                () -> money.decides(asked, new Decision.Transferred()),
                () -> money.takesBack(anna, asked));
        assertThat(balance().prepaid()).isIn(Money.euros("20.00"), Money.euros("50.00"));
        assertBooksAreRight();
    }

    private void race(Supplier<?> first, Supplier<?> second) {
        List<Supplier<?>> both = List.of(first, second);
        AtomicInteger next = new AtomicInteger();
        Together.<Object>run(2, () -> both.get(next.getAndIncrement()).get());
        assertBooksAreRight();
    }

    private PaymentId topUp(String amount) {
        PaymentId payment = new PaymentId(UUID.randomUUID());
        does.topUpByCard().start(new TopUpByCard.Command(anna, Money.euros(amount), payment));
        provider.authorize(payment);
        does.checkCardPayment().check(anna, payment);
        return payment;
    }

    private PaymentId transfer(String amount, DocumentReference... invoices) {
        PaymentId payment = new PaymentId(UUID.randomUUID());
        does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                anna,
                                Money.euros(amount),
                                RecordTransfer.Purpose.of(List.of(invoices)),
                                payment));
        return payment;
    }

    private DocumentReference order() {
        PlaceOrder.Outcome outcome =
                does.placeOrder()
                        .place(
                                new PlaceOrder.Command(
                                        anna,
                                        UUID.randomUUID(),
                                        List.of(
                                                new OrderedItem(
                                                        plan.code(),
                                                        BillingPeriod.MONTH,
                                                        2,
                                                        "site")),
                                        new PlaceOrder.Agreement.Exactly(PRICE)));
        return ((PlaceOrder.Outcome.Placed) outcome).order().invoice();
    }

    private Object credit(DocumentReference invoice) {
        return does.creditInvoice()
                .credit(new CreditInvoice.Command(UUID.randomUUID(), invoice, "withdrawal"));
    }

    private Object credit(DocumentReference invoice, String net) {
        LinePart part = new LinePart(1, Optional.of(Money.euros(net)));
        return does.creditInvoice()
                .credit(
                        new CreditInvoice.Command(
                                UUID.randomUUID(), invoice, "too much", List.of(part)));
    }

    private static RefundKind.OfPayment toCard(PaymentId payment) {
        return new RefundKind.ToCard(payment);
    }

    private int reversals(PaymentId payment) {
        return given.in(() -> stores.paymentReversals().find(payment)).isPresent() ? 1 : 0;
    }

    private Money open(DocumentReference invoice) {
        return given.in(() -> stores.receivables().find(invoice)).orElseThrow().open();
    }

    private InvoiceStatus status(DocumentReference invoice) {
        return given.in(() -> stores.receivables().find(invoice)).orElseThrow().status();
    }

    private Money standing(DocumentReference invoice) {
        return given.in(() -> stores.settlements().ofInvoice(invoice)).stream()
                .map(settled -> settled.amount())
                .reduce(Money.euros("0"), Money::plus);
    }

    private CustomerBalance balance() {
        return stores.findBalance().find(anna);
    }

    private void assertBalance(String prepaid, String owed) {
        assertThat(balance())
                .isEqualTo(new CustomerBalance(anna, Money.euros(prepaid), Money.euros(owed)));
        assertBooksAreRight();
    }

    private void assertBooksAreRight() {
        assertThat(stores.checkLedger().check().differences())
                .noneMatch(difference -> difference.contains(anna.toString()));
    }
}
