package io.guichet.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class ServiceIdTest {

    private final ServiceId first = new ServiceId(new UUID(0, 1));

    @Test
    void what_takes_the_place_of_a_service_that_moves_is_known_by_it() {
        ServiceId second = new ServiceId(new UUID(0, 2));

        assertThat(first.moved()).isEqualTo(new ServiceId(new UUID(0, 1)).moved());
        assertThat(first.moved()).isNotEqualTo(first).isNotEqualTo(second.moved());
        assertThat(first.moved().moved()).as("moved on").isNotIn(first, first.moved());
    }
}
