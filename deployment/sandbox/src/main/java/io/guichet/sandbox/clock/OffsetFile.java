package io.guichet.sandbox.clock;

import io.guichet.sandbox.files.AtomicFile;
import io.guichet.sandbox.setup.Setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** The file the product's clock reads, replaced as a whole. */
record OffsetFile(Path path) {

    static OffsetFile configured() {
        return new OffsetFile(
                Setup.find("guichet.clock.file")
                        .map(Path::of)
                        .orElseGet(() -> Setup.dataFile("clock")));
    }

    Duration read() {
        try {
            return Duration.parse(Files.readString(path).strip());
        } catch (NoSuchFileException | DateTimeParseException notMoved) {
            return Duration.ZERO;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(Duration offset) {
        try {
            AtomicFile.write(path, offset.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
