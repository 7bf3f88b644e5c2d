package io.guichet.wiring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class ProductClockTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    @TempDir private Path folder;

    @Test
    void without_a_file_it_is_the_real_time_to_the_microsecond() {
        Clock clock = clock(NOON.plusNanos(789));

        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void it_moves_with_what_stands_in_the_file() throws IOException {
        Clock clock = clock(NOON);
        assertThat(clock.instant()).isEqualTo(NOON);

        write("PT48H", 1_000);
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(48 * 3600));
        write("PT49H", 2_000);
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(49 * 3600));
        write("", 3_000);
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void it_is_the_real_time_again_once_the_file_is_gone() throws IOException {
        Clock clock = clock(NOON);
        write("PT48H", 1_000);
        assertThat(clock.instant()).isAfter(NOON);

        Files.delete(file());
        assertThat(clock.instant()).isEqualTo(NOON);
        write("PT48H", 1_000);
        assertThat(clock.instant()).isAfter(NOON);
    }

    private Clock clock(Instant now) {
        return new ProductClock(Clock.fixed(now, ZoneOffset.UTC), file());
    }

    private Path file() {
        return folder.resolve("clock");
    }

    private void write(String text, long at) throws IOException {
        Files.writeString(file(), text);
        Files.setLastModifiedTime(file(), FileTime.fromMillis(at));
    }
}
