package io.guichet.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.application.ledger.ClosePeriod;
import io.guichet.application.ledger.VerifyClosings.Report;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.ReversePayment;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.Period;
import io.guichet.domain.ledger.SignedClosing;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.billing.OneSellersSeals;
import io.guichet.testing.ledger.LedgerUseCases;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Days pass and are closed while everybody goes on issuing and paying, some by a slow clock. */
class ClosingWhileBookingTest {

    private static final int DAYS = 25;
    private static final int BOOKERS = 6;
    private static final int CLOSERS = 2;
    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final LocalDate FIRST = LocalDate.parse("2031-03-01");

    private final TestClock clock = new TestClock(FIRST + "T12:00:00Z");
    private final Clock slowClock = Clock.offset(clock, ONE_DAY.negated());
    private final JpaStores stores = new JpaStores(clock);
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);
    private final LedgerUseCases books = new LedgerUseCases(stores, clock);
    private final UseCases onTime = useCases(clock);
    private final UseCases late = useCases(slowClock);
    private final List<CustomerNumber> customers =
            Stream.generate(() -> given.customerOf(seller).number()).limit(3).toList();

    private final AtomicInteger thread = new AtomicInteger();
    private volatile boolean over;

    @Test
    void nobody_is_refused_and_every_closing_holds() {
        pay(onTime, customers.getFirst());

        int booked = Together.run(BOOKERS + CLOSERS, this::work).stream().mapToInt(n -> n).sum();

        assertThat(booked).isGreaterThan(DAYS);
        clock.advance(ONE_DAY);
        close(FIRST.plusDays(DAYS));
        Report report = report();
        assertThat(report.why()).isEmpty();
        assertThat(report.closings()).isEqualTo(DAYS + 1);
        SignedClosing last = stores.closings().find(day(FIRST.plusDays(DAYS))).orElseThrow();
        assertThat(last.closing().perpetual().entries()).isEqualTo(booked + 1L);
        assertThat(OneSellersSeals.verify(stores, clock, seller.code()))
                .hasSize(3)
                .allMatch(SeriesReport::isWhole);
    }

    /** The number of entries that this thread booked. */
    private int work() {
        int place = thread.getAndIncrement();
        if (place == 0) {
            passDays();
            return 0;
        }
        if (place < CLOSERS) {
            while (!over) {
                close(
                        stores.closings().list(seller.code(), Long.MAX_VALUE, 1).items().stream()
                                .map(closing -> closing.closing().period().until())
                                .findFirst()
                                .orElse(FIRST));
            }
            return 0;
        }
        UseCases does = place % 2 == 0 ? onTime : late;
        CustomerNumber customer = customers.get(place % customers.size());
        int booked = 0;
        while (!over) {
            order(does, customer);
            reverse(does, pay(does, customer));
            booked += 3;
        }
        return booked;
    }

    private void passDays() {
        try {
            for (int passed = 0; passed < DAYS; passed++) {
                clock.advance(ONE_DAY);
                close(FIRST.plusDays(passed));
            }
        } finally {
            over = true;
        }
    }

    private void close(LocalDate day) {
        assertThat(books.closePeriod().close(new ClosePeriod.Command(day(day))))
                .isInstanceOfAny(
                        ClosePeriod.Outcome.Closed.class,
                        ClosePeriod.Outcome.AlreadyClosed.class,
                        ClosePeriod.Outcome.NotOver.class);
    }

    private ClosingId day(LocalDate day) {
        return ClosingId.of(seller.code(), Period.day(day));
    }

    private Report report() {
        return books.verifyClosings().verify().stream()
                .filter(report -> report.seller().equals(seller.code().value()))
                .findFirst()
                .orElseThrow();
    }

    private void order(UseCases does, CustomerNumber customer) {
        assertThat(
                        does.placeOrder()
                                .place(
                                        new PlaceOrder.Command(
                                                customer,
                                                UUID.randomUUID(),
                                                List.of(
                                                        new OrderedItem(
                                                                plan.code(),
                                                                BillingPeriod.MONTH,
                                                                1,
                                                                "site")),
                                                new PlaceOrder.Agreement.ListPrice())))
                .isInstanceOf(PlaceOrder.Outcome.Placed.class);
    }

    private PaymentId pay(UseCases does, CustomerNumber customer) {
        PaymentId payment = new PaymentId(UUID.randomUUID());
        assertThat(
                        does.recordTransfer()
                                .record(
                                        new RecordTransfer.Command(
                                                customer,
                                                Money.euros("5.00"),
                                                new RecordTransfer.Purpose.Credit(),
                                                payment)))
                .isInstanceOf(RecordTransfer.Outcome.Recorded.class);
        return payment;
    }

    private void reverse(UseCases does, PaymentId payment) {
        assertThat(new MoneyBack(does).reverses(payment, ReversalReason.RECORDED_IN_ERROR))
                .isInstanceOf(ReversePayment.Outcome.Reversed.class);
    }

    private UseCases useCases(Clock of) {
        return UseCases.over(
                new JpaStores(of), new FakeCardProvider(new InMemoryTransactions(), of), of);
    }
}
