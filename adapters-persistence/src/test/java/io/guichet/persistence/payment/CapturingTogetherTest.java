package io.guichet.persistence.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.CaptureInvoice.Outcome;
import io.guichet.application.payment.CaptureInvoice.Outcome.Captured;
import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCard;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.payment.KeptCards;
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
import java.util.stream.Stream;

/** Automatic captures against customers who pay themselves, on the real database. */
class CapturingTogetherTest {

    private static final int THREADS = 12;
    private static final Money PRICE = Money.euros("24.00");
    private static final Money SAVED_WITH = Money.euros("5.00");

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final JpaStores stores = new JpaStores(clock);
    private final FakeCardProvider provider =
            new FakeCardProvider(new InMemoryTransactions(), clock);
    private final UseCases does = UseCases.over(stores, provider, clock);
    private final KeptCards kept = new KeptCards(does);
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);
    private final CustomerNumber anna = given.customerOf(seller).number();
    private final StoredCard card = kept.saves(anna);

    @Test
    void an_attempt_made_by_many_charges_once() {
        DocumentReference invoice = order();

        List<Outcome> outcomes = Together.run(THREADS, () -> kept.captures(invoice, 1));

        assertThat(outcomes).anyMatch(Captured.class::isInstance);
        assertThat(provider.taken()).containsExactly(SAVED_WITH, PRICE);
        assertSettled(Money.euros("5.00"));
    }

    @Test
    void captures_and_payments_of_all_kinds_settle_each_invoice_once() {
        transfer("500.00");
        List<DocumentReference> invoices = Stream.generate(this::order).limit(8).toList();
        Queue<Runnable> work = new ConcurrentLinkedQueue<>();
        for (DocumentReference invoice : invoices) {
            PaymentId page = page(invoice);
            work.add(() -> kept.captures(invoice, 1));
            work.add(() -> does.checkCardPayment().check(anna, page));
            work.add(() -> kept.captures(invoice, 2));
            work.add(() -> fromCredit(invoice));
        }

        Together.run(THREADS, () -> drain(work));

        Money credit = stores.findBalance().find(anna).prepaid();
        long byCard = provider.taken().stream().filter(PRICE::equals).count();
        Money fromCredit = Money.euros("505.00").minus(credit);
        assertThat(fromCredit.minorUnits() + byCard * PRICE.minorUnits())
                .isEqualTo(invoices.size() * PRICE.minorUnits());
        assertThat(stores.findBalance().find(anna).owed()).isEqualTo(Money.euros("0"));
        assertBooksAreRight();
    }

    @Test
    void a_capture_and_a_transfer_that_staff_records_take_once_what_is_owed() {
        List<DocumentReference> invoices = Stream.generate(this::order).limit(8).toList();
        Queue<Runnable> work = new ConcurrentLinkedQueue<>();
        for (DocumentReference invoice : invoices) {
            work.add(() -> kept.captures(invoice, 1));
            work.add(() -> transfer("24.00", RecordTransfer.Purpose.of(List.of(invoice))));
        }

        Together.run(THREADS, () -> drain(work));

        long byCard = provider.taken().stream().filter(PRICE::equals).count();
        // All transfers came; what they did not pay since a card had is credit, as SAVED_WITH is.
        Money twice = new Money(byCard * PRICE.minorUnits(), PRICE.currency());
        assertSettled(SAVED_WITH.plus(twice));
    }

    @Test
    void two_cards_chosen_at_once_leave_one_default() {
        StoredCard other = kept.saves(anna);
        Queue<StoredCard> choices = new ConcurrentLinkedQueue<>(List.of(card, other, card, other));

        Together.run(4, () -> kept.chooses(anna, choices.remove().id()));

        assertThat(kept.of(anna)).filteredOn(StoredCard::isDefault).hasSize(1);
    }

    private PaymentId page(DocumentReference invoice) {
        PaymentId payment = new PaymentId(UUID.randomUUID());
        does.payByCard().start(new PayByCard.Command(anna, invoice, payment));
        provider.authorize(payment);
        return payment;
    }

    private Object fromCredit(DocumentReference invoice) {
        return does.payFromCredit()
                .pay(
                        new PayFromCredit.Command(
                                anna,
                                invoice,
                                new PaymentId(UUID.randomUUID()),
                                new PayFromCredit.Share.Everything()));
    }

    private void transfer(String amount) {
        transfer(amount, new RecordTransfer.Purpose.Credit());
    }

    private void transfer(String amount, RecordTransfer.Purpose purpose) {
        does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                anna,
                                Money.euros(amount),
                                purpose,
                                new PaymentId(UUID.randomUUID())));
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

    private void assertSettled(Money credit) {
        assertThat(stores.findBalance().find(anna))
                .isEqualTo(new CustomerBalance(anna, credit, Money.euros("0")));
        assertBooksAreRight();
    }

    private void assertBooksAreRight() {
        assertThat(stores.checkLedger().check().differences())
                .noneMatch(difference -> difference.contains(anna.toString()));
    }

    private static int drain(Queue<Runnable> work) {
        int done = 0;
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
            done++;
        }
        return done;
    }
}
