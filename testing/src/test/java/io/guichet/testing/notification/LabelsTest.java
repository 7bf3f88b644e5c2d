package io.guichet.testing.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Labels;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

class LabelsTest {

    @Test
    void an_option_is_not_named_beside_what_it_belongs_to() {
        assertThat(Labels.joined(Stream.of("shop", "blog", "shop"))).isEqualTo("shop, blog");
        assertThat(Labels.joined(Stream.empty())).isEmpty();
    }
}
