package io.guichet.wiring.audit;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;

class ProductVersionTest {

    @Test
    void it_is_read_as_the_build_writes_it() throws IOException {
        String written = "artifactId=wiring\ngroupId=io.guichet\nversion=1.2.3\n";

        assertThat(ProductVersion.read(new ByteArrayInputStream(written.getBytes(ISO_8859_1))))
                .isEqualTo("1.2.3");
        assertThat(ProductVersion.read()).isNotEmpty();
    }
}
