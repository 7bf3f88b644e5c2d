package io.guichet.testing.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What every {@link io.guichet.application.conversation.Leases} promises. */
public abstract class LeasesContract extends Contract {

    private static final Instant NOW = Given.NOON;

    private final String name = "poller-" + UUID.randomUUID();

    @Test
    void one_node_at_a_time_holds_it() {
        assertThat(hold("node-1", NOW)).isTrue();
        assertThat(hold("node-2", NOW)).isFalse();
    }

    @Test
    void whoever_holds_it_renews_it() {
        hold("node-1", NOW);

        assertThat(hold("node-1", NOW.plusSeconds(20))).isTrue();
        assertThat(hold("node-2", NOW.plusSeconds(40))).isFalse();
    }

    @Test
    void another_takes_over_when_its_time_is_over() {
        hold("node-1", NOW);

        assertThat(hold("node-2", NOW.plusSeconds(31))).isTrue();
        assertThat(hold("node-1", NOW.plusSeconds(32))).isFalse();
    }

    @Test
    void another_takes_over_at_once_when_it_is_released() {
        hold("node-1", NOW);

        stores().leases().release(name, "node-1");

        assertThat(hold("node-2", NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void nobody_releases_what_another_holds() {
        hold("node-1", NOW);

        stores().leases().release(name, "node-2");

        assertThat(hold("node-2", NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void of_eight_at_once_one_gets_it() {
        AtomicInteger node = new AtomicInteger();

        List<Boolean> held = Together.run(8, () -> hold("node-" + node.incrementAndGet(), NOW));

        assertThat(held).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    private boolean hold(String node, Instant now) {
        return stores().leases().hold(name, node, now, Duration.ofSeconds(30));
    }
}
