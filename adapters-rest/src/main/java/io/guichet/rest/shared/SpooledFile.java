package io.guichet.rest.shared;

import io.guichet.application.shared.Export;

import jakarta.ws.rs.core.StreamingOutput;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An export that was written to disk first, so that its length is known; sent once, then deleted.
 */
record SpooledFile(Path path, long length, String sha256) {

    static SpooledFile of(Export export) {
        try {
            Path file = Files.createTempFile("guichet-export", ".tmp");
            boolean isWhole = false;
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                try (OutputStream out =
                        new DigestOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
                    export.writeTo(out);
                }
                isWhole = true;
                return new SpooledFile(
                        file, Files.size(file), HexFormat.of().formatHex(digest.digest()));
            } finally {
                if (!isWhole) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    void delete() {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some of it, after which it is gone. */
    StreamingOutput send(ByteRange part) {
        return target -> {
            try (InputStream in = Files.newInputStream(path)) {
                in.skipNBytes(part.from());
                copy(in, target, part.length());
            } finally {
                Files.delete(path);
            }
        };
    }

    private static void copy(InputStream in, OutputStream target, long length) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("the file became shorter");
            }
            target.write(buffer, 0, read);
            left -= read;
        }
    }
}
