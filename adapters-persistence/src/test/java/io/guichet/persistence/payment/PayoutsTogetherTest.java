package io.guichet.persistence.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.DecideCreditPayout.Decision.Transferred;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RecordTransfer.Purpose;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.RepeatedTest;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Staff writes a transfer down while its customer takes the request back: it is gone, once. */
class PayoutsTogetherTest {

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final JpaStores stores = new JpaStores(clock);
    private final UseCases does =
            UseCases.over(stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    private final MoneyBack money = new MoneyBack(does);
    private final Given given = new Given(stores);
    private final CustomerNumber anna = given.customerOf(given.seller()).number();

    @RepeatedTest(5)
    void what_was_transferred_and_taken_back_at_once_is_gone_once() {
        does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                anna,
                                Money.euros("50.00"),
                                Purpose.of(List.of()),
                                new PaymentId(UUID.randomUUID())));
        RefundId payout = MoneyBack.newRefund();
        money.asksBack(payout, anna, "30.00");
        AtomicInteger next = new AtomicInteger();

        Together.<Object>run(
                4,
                () ->
                        next.getAndIncrement() % 2 == 0
                                ? money.takesBack(anna, payout)
                                : money.decides(payout, new Transferred()));

        assertThat(given.in(() -> stores.refunds().find(payout)))
                .map(Refund::state)
                .contains(Refund.State.DONE);
        assertThat(stores.findBalance().find(anna))
                .isEqualTo(new CustomerBalance(anna, Money.euros("20.00"), Money.euros("0")));
        assertThat(stores.checkLedger().check().differences())
                .noneMatch(difference -> difference.contains(anna.toString()));
    }
}
