package io.guichet.wiring.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
    private volatile Reading last = new Reading(0, Duration.ZERO);

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

    /**
     * Asked several times in a request, and mostly without a file: the question for its time
     * answers 0 then, where others throw an exception that writes down where it came from.
     */
    private Duration offset() {
        try {
            long writtenAt = offsetFile.toFile().lastModified();
            Reading known = last;
            if (writtenAt == known.writtenAt()) {
                return known.offset();
            }
            Reading read = writtenAt == 0 ? new Reading(0, Duration.ZERO) : read(writtenAt);
            last = read;
            return read.offset();
        } catch (NoSuchFileException notMoved) {
            return Duration.ZERO;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Reading read(long writtenAt) throws IOException {
        String text = Files.readString(offsetFile).strip();
        return new Reading(writtenAt, text.isEmpty() ? Duration.ZERO : Duration.parse(text));
    }

    /** What stood in the file; {@code writtenAt} in milliseconds, 0 where there was none. */
    private record Reading(long writtenAt, Duration offset) {}
}
