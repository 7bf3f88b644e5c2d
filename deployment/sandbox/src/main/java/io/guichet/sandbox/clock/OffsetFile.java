package io.guichet.sandbox.clock;

import io.guichet.sandbox.setup.Setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

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
            return Files.exists(path)
                    ? Duration.parse(Files.readString(path).strip())
                    : Duration.ZERO;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(Duration offset) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(fresh, offset.toString());
            Files.move(
                    fresh,
                    path,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
