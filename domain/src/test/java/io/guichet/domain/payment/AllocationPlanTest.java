package io.guichet.domain.payment;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Reopening;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class AllocationPlanTest {

    private final Receivable first = owed(1, "30");
    private final Receivable second = owed(2, "20");

    @Test
    void each_is_settled_in_turn_and_the_last_in_part() {
        AllocationPlan plan = AllocationPlan.inOrder(euros("45"), List.of(first, second));

        assertThat(plan.allocations())
                .containsExactly(
                        new Allocation(first.invoice(), euros("30")),
                        new Allocation(second.invoice(), euros("15")));
        assertThat(plan.toCredit()).isEqualTo(euros("0"));
    }

    @Test
    void what_is_left_over_becomes_credit() {
        AllocationPlan plan = AllocationPlan.inOrder(euros("55"), List.of(second, first));

        assertThat(plan.allocations())
                .extracting(Allocation::invoice)
                .containsExactly(second.invoice(), first.invoice());
        assertThat(plan.toCredit()).isEqualTo(euros("5"));
    }

    @Test
    void what_is_paid_credited_or_being_paid_takes_no_share() {
        List<Receivable> receivables =
                List.of(
                        first.pay(euros("30")),
                        second.credit(second.total()),
                        owed(3, "10").reserve(euros("9")));

        AllocationPlan plan = AllocationPlan.inOrder(euros("5"), receivables);

        assertThat(plan.allocations())
                .containsExactly(new Allocation(owed(3, "10").invoice(), euros("1")));
        assertThat(plan.toCredit()).isEqualTo(euros("4"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void parts_and_credit_are_the_money_and_none_exceeds_what_is_payable(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            List<Receivable> owed =
                    IntStream.range(1, 1 + random.nextInt(6))
                            .mapToObj(number -> random(random, number))
                            .toList();
            Money received = cents(1 + random.nextLong(20_000));

            AllocationPlan plan = AllocationPlan.inOrder(received, owed);

            Money parts =
                    plan.allocations().stream()
                            .map(Allocation::amount)
                            .reduce(euros("0"), Money::plus);
            assertThat(parts.plus(plan.toCredit())).isEqualTo(received);
            assertThat(plan.toCredit().isNegative()).isFalse();
            Money payable = owed.stream().map(Receivable::payable).reduce(euros("0"), Money::plus);
            assertThat(parts).isEqualTo(received.min(payable));
        }
    }

    private static Receivable random(Random random, int number) {
        Receivable owed = owed(number, "50.00");
        Receivable paid = owed.pay(cents(random.nextLong(5_001)));
        return paid.reserve(cents(random.nextLong(paid.open().minorUnits() + 1)));
    }

    private static Money cents(long cents) {
        return new Money(cents, euros("0").currency());
    }

    private static Receivable owed(int number, String total) {
        return new Receivable(
                new DocumentReference("FR%08d".formatted(number)),
                new CustomerNumber(101),
                LocalDate.parse("2026-03-31"),
                euros(total),
                euros("0"),
                euros("0"),
                euros("0"),
                euros("0"),
                Reopening.NEVER,
                0);
    }
}
