package io.guichet.wiring.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Real time in microseconds, which is what PostgreSQL keeps, moved by the duration that stands in a
 * file: the sandbox writes it, and without a file the time is the real one.
 */
public final class ProductClock extends Clock {

    private final Clock real;
    private final Path offsetFile;
    private volatile Reading last = new Reading(FileTime.fromMillis(0), Duration.ZERO);

    public ProductClock(Clock real, Path offsetFile) {
        this.real = real;
        this.offsetFile = offsetFile;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ProductClock(real.withZone(zone), offsetFile);
    }

    private Duration offset() {
        try {
            FileTime writtenAt = Files.getLastModifiedTime(offsetFile);
            if (!writtenAt.equals(last.writtenAt())) {
                String text = Files.readString(offsetFile).strip();
                last =
                        new Reading(
                                writtenAt, text.isEmpty() ? Duration.ZERO : Duration.parse(text));
            }
            return last.offset();
        } catch (NoSuchFileException notMoved) {
            return Duration.ZERO;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Reading(FileTime writtenAt, Duration offset) {}
}
