package io.guichet.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

class OffsetFileTest {

    @TempDir Path folder;

    @Test
    void time_is_real_until_it_is_moved() {
        OffsetFile file = new OffsetFile(folder.resolve("sub/clock"));

        assertThat(file.read()).isEqualTo(Duration.ZERO);

        file.write(Duration.ofDays(30));

        assertThat(file.read()).isEqualTo(Duration.ofDays(30));
    }
}
