package io.guichet.rest.shared;

import io.guichet.application.shared.Export;
import io.guichet.rest.problem.Faults;

import jakarta.ws.rs.core.StreamingOutput;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes an export to the caller. The server ends an answer that fails on its way as if it were
 * complete: an archive cut short is seen to be, a table is not. What is wanted whole is written
 * down first and sent then: its failure is a refusal, and a slow reader keeps nobody waiting.
 */
public record ExportContent(boolean whole, Export export) implements StreamingOutput {

    @Override
    public void write(OutputStream target) throws IOException {
        try {
            if (whole) {
                writeWhole(target);
            } else {
                export.writeTo(target);
            }
        } catch (UncheckedIOException gone) {
            // Whoever asked has hung up.
            throw gone.getCause();
        } catch (RuntimeException fault) {
            throw Faults.exception(fault);
        }
    }

    private void writeWhole(OutputStream target) throws IOException {
        Path file = Files.createTempFile("guichet-export", ".tmp");
        try {
            try (OutputStream whole = new BufferedOutputStream(Files.newOutputStream(file))) {
                export.writeTo(whole);
            }
            Files.copy(file, target);
        } finally {
            Files.delete(file);
        }
    }
}
