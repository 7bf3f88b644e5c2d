package io.guichet.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

class PortsTest {

    @Test
    void one_number_moves_them_all() {
        Ports ports = Ports.parse("8180");

        assertThat(ports.product()).isEqualTo(8180);
        assertThat(ports.sandbox()).isEqualTo(8190);
        assertThat(ports.management()).isEqualTo(10_090);
        assertThat(ports.smtp()).isEqualTo(2625);
        assertThat(ports.database()).isEqualTo(54_429);
    }

    @Test
    void a_busy_port_is_one_sentence_that_names_it() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int busy = other.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree("the product", busy))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("Port " + busy + ", which the product needs, is in use")
                    .hasMessageContaining("-Dport=");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "", "80", "-1", "60000", "99999999999"})
    void a_port_that_cannot_be_is_refused(String port) {
        assertThatThrownBy(() -> Ports.parse(port))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("-Dport=" + port);
    }
}
