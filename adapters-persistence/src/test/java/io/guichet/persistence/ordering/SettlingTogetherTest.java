package io.guichet.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.PayOrder.Means;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RecordTransfer.Purpose;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Settlements of debts meet direct payments on the real database. */
class SettlingTogetherTest {

    private static final int THREADS = 16;
    private static final Money TOTAL = Money.euros("12.00");
    private static final Money PAID_IN = Money.euros("5000.00");

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final UseCases now =
            UseCases.over(stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    private final Given given = new Given(stores);
    private Plan debtorsPlan;

    @Test
    void a_settlement_and_a_direct_payment_never_settle_the_same_twice() {
        CustomerNumber debtor = debtor();
        List<DocumentReference> invoices = Stream.generate(() -> invoice(debtor)).limit(8).toList();
        List<Runnable> work = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            PendingOrder settlement = settlement(debtor);
            work.add(() -> pay(debtor, settlement));
            work.add(() -> pay(debtor, settlement));
        }
        for (DocumentReference invoice : invoices) {
            work.add(() -> payDirectly(debtor, invoice));
        }

        Together.allAtOnce(THREADS, work);

        assertThat(stores.findBalance().find(debtor).owed().isZero()).isTrue();
        assertThat(stores.findBalance().find(debtor).prepaid())
                .isEqualTo(PAID_IN.minus(new Money(1200L * invoices.size(), TOTAL.currency())));
        assertThat(stores.checkLedger().check().differences())
                .noneMatch(difference -> difference.contains(debtor.toString()));
    }

    @Test
    void a_settlement_and_top_ups_that_pay_the_same_debts_settle_them_once() {
        CustomerNumber debtor = owing(8);
        PendingOrder settlement = settlement(debtor);
        Purpose order = new Purpose.Order(settlement.number());
        List<Runnable> work = new ArrayList<>();
        for (int count = 0; count < 10; count++) {
            work.add(() -> topUp(debtor, "12.00", new Purpose.Credit()));
            work.add(() -> topUp(debtor, "12.00", order));
        }
        work.add(5, () -> topUp(debtor, "96.00", order));
        work.add(9, () -> pay(debtor, settlement));

        Together.allAtOnce(THREADS, work);

        assertThat(stores.findBalance().find(debtor).owed().isZero()).isTrue();
        assertThat(stores.findBalance().find(debtor).prepaid()).isEqualTo(Money.euros("240.00"));
        assertThat(stores.checkLedger().check().differences())
                .noneMatch(difference -> difference.contains(debtor.toString()));
    }

    /** So many invoices over 12.00, of a seller who spends credit on them by himself. */
    private CustomerNumber owing(int invoices) {
        Seller other = given.seller();
        Map<Setting, String> settings = Map.of(Setting.CREDIT_USED, "on");
        given.done(
                () ->
                        stores.policy()
                                .policies()
                                .add(
                                        new DatedPolicy(
                                                other.code(),
                                                LocalDate.of(2020, 1, 1),
                                                BillingPolicy.INITIAL.with(settings),
                                                "staff",
                                                clock.instant())));
        debtorsPlan = given.planOf(other);
        CustomerNumber debtor = given.customerOf(other).number();
        Stream.generate(() -> invoice(debtor)).limit(invoices).forEach(Objects::requireNonNull);
        return debtor;
    }

    private void topUp(CustomerNumber debtor, String amount, Purpose purpose) {
        now.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                debtor, Money.euros(amount), purpose, payment()));
    }

    private CustomerNumber debtor() {
        Seller other = given.seller();
        CustomerNumber number = given.customerOf(other).number();
        now.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                number, PAID_IN, new Purpose.Credit(), payment()));
        debtorsPlan = given.planOf(other);
        return number;
    }

    private DocumentReference invoice(CustomerNumber debtor) {
        List<OrderedItem> items =
                List.of(new OrderedItem(debtorsPlan.code(), BillingPeriod.MONTH, 1, "site"));
        PlaceOrder.Command command =
                new PlaceOrder.Command(
                        debtor, UUID.randomUUID(), items, new PlaceOrder.Agreement.Exactly(TOTAL));
        return ((PlaceOrder.Outcome.Placed) now.placeOrder().place(command)).order().invoice();
    }

    private PendingOrder settlement(CustomerNumber debtor) {
        PlaceSettlement.Command command =
                new PlaceSettlement.Command(debtor, UUID.randomUUID(), List.of());
        return ((PlaceSettlement.Outcome.Placed) now.orderDesk().placeSettlement().place(command))
                .order();
    }

    private void pay(CustomerNumber debtor, PendingOrder settlement) {
        now.orderDesk()
                .payOrder()
                .pay(
                        new PayOrder.Command(
                                debtor, settlement.number(), payment(), new Means.Credit()));
    }

    private void payDirectly(CustomerNumber debtor, DocumentReference invoice) {
        now.payFromCredit()
                .pay(
                        new PayFromCredit.Command(
                                debtor, invoice, payment(), new PayFromCredit.Share.Everything()));
    }

    private static PaymentId payment() {
        return new PaymentId(UUID.randomUUID());
    }
}
