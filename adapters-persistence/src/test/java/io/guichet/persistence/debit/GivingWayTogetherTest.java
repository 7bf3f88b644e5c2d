package io.guichet.persistence.debit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.debit.MakeCollection;
import io.guichet.application.debit.MakeCollection.Outcome.Made;
import io.guichet.application.debit.MakeCollection.Outcome.NothingToCollect;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Debit.State;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;
import io.guichet.testing.withdrawal.WithdrawalDesk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A file for the bank is made while its debit is made needless, on the real database: either it is
 * in the file, which the act waits for unless it is a withdrawal, or the file lacks it; the money
 * moves once.
 */
class GivingWayTogetherTest {

    private static final Money PRICE = Money.euros("24.00");

    private final TestClock clock = new TestClock("2026-03-02T09:00:00Z");
    private final JpaStores stores = new JpaStores(clock);
    private final FakeCardProvider provider =
            new FakeCardProvider(new InMemoryTransactions(), clock);
    private final UseCases does = UseCases.over(stores, provider, clock);
    private final DebitDesk desk = new DebitDesk(does);
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);
    private final CustomerNumber anna = consumer();
    private final CollectionId file = new CollectionId(UUID.randomUUID());
    private Order order;
    private Debit debit;

    @BeforeEach
    void a_debit_is_announced() {
        desk.collectsAs(seller.code(), DebitDesk.CREDITOR);
        desk.signs(anna);
        given.done(() -> stores.policy().policies().add(thirtyDays()));
        order = order();
        debit = desk.debits(order.invoice());
        clock.advance(Duration.ofDays(25));
    }

    @RepeatedTest(4)
    void what_the_bank_collects_of_a_withdrawal_becomes_credit() {
        race(this::withdraws);

        boolean isSent = isSent();
        assertThat(withdraws()).isInstanceOf(WithdrawFromOrder.Outcome.Withdrawn.class);
        booksTheFile();
        assertBalance(isSent ? "24.00" : "0.00", "0.00");
    }

    @RepeatedTest(4)
    void what_the_bank_collects_of_a_credited_invoice_becomes_credit() {
        race(
                () ->
                        does.creditInvoice()
                                .credit(
                                        new CreditInvoice.Command(
                                                UUID.randomUUID(), invoice(), "wrong")));

        boolean isSent = isSent();
        booksTheFile();
        assertBalance(isSent ? "24.00" : "0.00", "0.00");
        assertThat(given.in(() -> stores.invoices().correctionsOf(invoice()))).hasSize(1);
    }

    @RepeatedTest(4)
    void a_transfer_pays_the_invoice_or_becomes_credit() {
        race(this::transfers);

        boolean isSent = isSent();
        booksTheFile();
        assertBalance(isSent ? "24.00" : "0.00", "0.00");
    }

    @Test
    void a_customer_is_told_also_if_his_mandate_cannot_be_read_any_more() throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update guichet.mandate set iban = 'lost' where customer = " + anna);
            transfers();
            assertThat(desk.find(debit.id()).state()).isEqualTo(State.CANCELLED);
            ResultSet told =
                    statement.executeQuery(
                            "select from guichet.notice where notice_key = 'debit-cancelled:"
                                    + debit.id()
                                    + "'");
            assertThat(told.next()).isTrue();
        }
    }

    @RepeatedTest(4)
    void a_card_pays_what_is_not_in_the_file_and_nothing_else() {
        PaymentId card = new PaymentId(UUID.randomUUID());
        does.payByCard().start(new PayByCard.Command(anna, invoice(), card));
        provider.authorize(card);

        race(() -> does.checkCardPayment().check(anna, card));

        does.checkCardPayment().check(anna, card);
        assertThat(provider.taken()).hasSize(isSent() ? 0 : 1);
        booksTheFile();
        assertBalance("0.00", "0.00");
        assertThat(stores.findInvoice().find(anna, invoice()).orElseThrow().payments()).hasSize(1);
    }

    @RepeatedTest(4)
    void a_settlement_pays_what_is_not_in_the_file_and_nothing_else() {
        does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                anna,
                                PRICE,
                                new RecordTransfer.Purpose.Credit(),
                                new PaymentId(UUID.randomUUID())));
        var placed =
                (PlaceSettlement.Outcome.Placed)
                        does.orderDesk()
                                .placeSettlement()
                                .place(
                                        new PlaceSettlement.Command(
                                                anna, UUID.randomUUID(), List.of()));

        race(() -> settles(placed.order()));

        boolean isSent = isSent();
        booksTheFile();
        assertBalance(isSent ? "24.00" : "0.00", "0.00");
        assertThat(stores.findInvoice().find(anna, invoice()).orElseThrow().payments()).hasSize(1);
    }

    /** The file is there afterwards if, and only if, the debit is in it. */
    private void race(Supplier<?> act) {
        List<Supplier<?>> both = List.of(this::makes, act);
        AtomicInteger next = new AtomicInteger();
        List<Object> outcomes = Together.run(2, () -> both.get(next.getAndIncrement()).get());
        assertThat(outcomes)
                .filteredOn(MakeCollection.Outcome.class::isInstance)
                .allMatch(one -> one instanceof Made || one instanceof NothingToCollect);
        assertThat(makes() instanceof Made).isEqualTo(isSent());
        assertThat(desk.find(debit.id()).state()).isIn(State.SENT, State.CANCELLED);
    }

    /** To withdraw in. */
    private DatedPolicy thirtyDays() {
        return new DatedPolicy(
                seller.code(),
                LocalDate.of(2026, 1, 1),
                new BillingPolicy(Map.of(Setting.WITHDRAWAL_DAYS, "30"), List.of()),
                "staff",
                clock.instant());
    }

    private CustomerNumber consumer() {
        Customer customer =
                new Customer(
                        Samples.customerNumber(),
                        seller.code(),
                        Samples.consumer(),
                        "anna@example.com",
                        Language.FR);
        given.done(() -> stores.customers().add(customer));
        return customer.number();
    }

    private MakeCollection.Outcome makes() {
        return desk.makes(file, seller.code(), debit.collectOn());
    }

    private boolean isSent() {
        return desk.find(debit.id()).state() == State.SENT;
    }

    private void booksTheFile() {
        clock.advance(Duration.ofDays(60));
        desk.books(seller.code(), file);
    }

    private WithdrawFromOrder.Outcome withdraws() {
        return new WithdrawalDesk(does).withdrawFromOrder().confirm(anna, order.number());
    }

    private Object transfers() {
        return does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                anna,
                                PRICE,
                                RecordTransfer.Purpose.of(List.of(invoice())),
                                new PaymentId(UUID.randomUUID())));
    }

    private Object settles(PendingOrder settlement) {
        return does.orderDesk()
                .payOrder()
                .pay(
                        new PayOrder.Command(
                                anna,
                                settlement.number(),
                                new PaymentId(UUID.randomUUID()),
                                new PayOrder.Means.Credit()));
    }

    private Order order() {
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
                                        new PlaceOrder.Agreement.Exactly(PRICE),
                                        Set.of(),
                                        Consent.NONE));
        return ((PlaceOrder.Outcome.Placed) outcome).order();
    }

    private DocumentReference invoice() {
        return order.invoice();
    }

    private void assertBalance(String prepaid, String owed) {
        assertThat(stores.findBalance().find(anna))
                .isEqualTo(new CustomerBalance(anna, Money.euros(prepaid), Money.euros(owed)));
        assertThat(stores.checkLedger().check().differences())
                .noneMatch(difference -> difference.contains(anna.toString()));
    }
}
