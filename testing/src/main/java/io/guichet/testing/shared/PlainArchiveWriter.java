package io.guichet.testing.shared;

import io.guichet.application.shared.ArchiveWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes ZIP archives with what Java has. */
public final class PlainArchiveWriter implements ArchiveWriter {

    @Override
    public Archive open(OutputStream target) {
        return new ZipArchive(new ZipOutputStream(target));
    }

    private record ZipArchive(ZipOutputStream zip) implements Archive {

        @Override
        public void add(String name, Instant modifiedAt, byte[] content) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(LocalDateTime.ofInstant(modifiedAt, ZoneOffset.UTC));
            try {
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
                zip.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public OutputStream begin(String name, Instant modifiedAt) {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    add(name, modifiedAt, toByteArray());
                }
            };
        }

        @Override
        public void close() {
            try {
                zip.finish();
                zip.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
