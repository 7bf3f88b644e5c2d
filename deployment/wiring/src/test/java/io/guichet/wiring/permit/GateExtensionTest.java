package io.guichet.wiring.permit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.Extension;

import org.junit.jupiter.api.Test;

import java.util.ServiceLoader;

class GateExtensionTest {

    /** Without this the server would hand out use cases that ask nobody. */
    @Test
    void the_server_finds_it() {
        assertThat(ServiceLoader.load(Extension.class).stream().map(ServiceLoader.Provider::type))
                .contains(GateExtension.class);
    }
}
