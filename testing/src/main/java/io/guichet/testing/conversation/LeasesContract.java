package io.guichet.testing.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** What every {@link io.guichet.application.conversation.Leases} promises. */
public abstract class LeasesContract extends Contract {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name = "poller-" + UUID.randomUUID();

    @Test
    void one_node_at_a_time_holds_it() {
        assertThat(hold("node-1", LONG)).isTrue();
        assertThat(hold("node-2", LONG)).isFalse();
    }

    @Test
    void whoever_holds_it_renews_it() {
        hold("node-1", SHORT);

        assertThat(hold("node-1", LONG)).isTrue();
        shortTimePasses();
        assertThat(hold("node-2", LONG)).isFalse();
    }

    @Test
    void another_takes_over_when_its_time_is_over() {
        hold("node-1", SHORT);

        shortTimePasses();

        assertThat(hold("node-2", LONG)).isTrue();
        assertThat(hold("node-1", LONG)).isFalse();
    }

    @Test
    void one_that_starts_again_under_its_name_goes_on_at_once_and_for_no_longer_than_it_says() {
        hold("node-1", LONG);

        assertThat(hold("node-1", SHORT)).isTrue();
        shortTimePasses();
        assertThat(hold("node-2", LONG)).isTrue();
    }

    @Test
    void another_takes_over_at_once_when_it_is_released() {
        hold("node-1", LONG);

        stores().leases().release(name, "node-1");

        assertThat(hold("node-2", LONG)).isTrue();
    }

    @Test
    void nobody_releases_what_another_holds() {
        hold("node-1", LONG);

        stores().leases().release(name, "node-2");

        assertThat(hold("node-2", LONG)).isFalse();
    }

    @Test
    void of_eight_at_once_one_gets_it() {
        AtomicInteger node = new AtomicInteger();

        List<Boolean> held = Together.run(8, () -> hold("node-" + node.incrementAndGet(), LONG));

        assertThat(held).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    /** By the store's time, which nobody can move: until another lease held so long is over. */
    private void shortTimePasses() {
        String witness = "witness-" + UUID.randomUUID();
        stores().leases().hold(witness, "node-1", SHORT);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!stores().leases().hold(witness, "node-2", SHORT)) {
            assertThat(System.nanoTime()).as("a lease that ends").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private boolean hold(String node, Duration time) {
        return stores().leases().hold(name, node, time);
    }
}
