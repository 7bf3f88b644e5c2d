package io.guichet.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.ClientAddress;
import io.guichet.testing.identity.ListedAddresses;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Whoever says himself where he comes from, against what is decided by it. */
class ForwardedAddressTest {

    private final ClientAddress address =
            new ClientAddress(new ListedAddresses(), List.of("10.0.0.0/24", "127.0.0.1"));

    @Test
    void a_forwarded_address_is_believed_of_trusted_proxies_only() {
        assertThat(address.of("192.0.2.7", "198.51.100.1")).isEqualTo("192.0.2.7");
        assertThat(address.of("127.0.0.1", "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(address.of("127.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.3"))
                .isEqualTo("198.51.100.1");
        assertThat(address.of("127.0.0.1", "")).isEqualTo("127.0.0.1");
        assertThat(address.of("127.0.0.1", "198.51.100.1, nonsense")).isEmpty();
    }

    @Test
    void whoever_comes_directly_names_no_other_address() {
        ClientAddress nobodyTrusted = new ClientAddress(new ListedAddresses(), List.of());

        assertThat(nobodyTrusted.of("192.0.2.7", "127.0.0.1, 10.0.0.3")).isEqualTo("192.0.2.7");
        assertThat(nobodyTrusted.of("127.0.0.1", "198.51.100.1")).isEqualTo("127.0.0.1");
    }

    @Test
    void what_is_added_on_the_left_is_not_believed() {
        assertThat(address.of("127.0.0.1", "10.0.0.9, 192.0.2.1, 198.51.100.1"))
                .isEqualTo("198.51.100.1");
        assertThat(address.of("127.0.0.1", "nonsense, 198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(address.of("127.0.0.1", "10.0.0.1, 10.0.0.2")).isEqualTo("10.0.0.1");
    }
}
