package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class LostRacesTest {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final Given given = new Given(stores);

    @Test
    void of_two_who_wait_for_each_other_one_is_run_again() {
        CustomerNumber anna = given.customer().number();
        CustomerNumber boris = given.customer().number();
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger turn = new AtomicInteger();
        AtomicInteger runs = new AtomicInteger();

        List<Boolean> done =
                Together.run(
                        2,
                        () -> {
                            boolean annaFirst = turn.getAndIncrement() == 0;
                            return given.in(
                                    () -> {
                                        boolean first = runs.incrementAndGet() <= 2;
                                        lock(annaFirst ? anna : boris);
                                        await(bothHoldOne, first);
                                        lock(annaFirst ? boris : anna);
                                        return true;
                                    });
                        });

        assertThat(done).containsExactly(true, true);
        assertThat(runs).hasValueGreaterThanOrEqualTo(3);
    }

    private void lock(CustomerNumber customer) {
        stores.ledger().lock(customer, Samples.EUR);
    }

    private static void await(CyclicBarrier barrier, boolean isFirstRun) {
        if (isFirstRun) {
            try {
                barrier.await(30, TimeUnit.SECONDS);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
