package io.guichet.documents.shared;

import io.guichet.application.shared.ArchiveWriter;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes ZIP archives. What is added whole is PDF, which is compressed already, or short: it is
 * stored, no time is spent on squeezing it again, and with size and checksum known before the first
 * byte a stream needs no data descriptors. What is written bit by bit is text and deflated, with
 * the sizes of ZIP64 behind it, since nobody knows how long it gets. The directory at the end is
 * kept in a temporary file once it is long, and of a name some bytes, to refuse it the second time.
 */
public final class ZipArchiveWriter implements ArchiveWriter {

    private static final int IN_SEGMENT = 1000;

    @Override
    public Archive open(OutputStream target) {
        return new ZipArchive(target);
    }

    private static final class ZipArchive implements Archive {

        private final Counted target;
        private final ZipDirectory directory = new ZipDirectory();
        private final TakenNames names = new TakenNames();
        private ZipSegment segment;
        private int inSegment;

        ZipArchive(OutputStream target) {
            this.target = new Counted(target);
            segment = opened();
        }

        @Override
        public void add(String name, Instant modifiedAt, byte[] content) {
            take(name);
            try {
                ZipSegment zip = next();
                zip.putArchiveEntry(entry(name, modifiedAt, content));
                zip.write(content);
                zip.closeArchiveEntry();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public OutputStream begin(String name, Instant modifiedAt) {
            take(name);
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setMethod(ZipArchiveEntry.DEFLATED);
            entry.setTimeLocal(LocalDateTime.ofInstant(modifiedAt, ZoneOffset.UTC));
            try {
                ZipSegment zip = next();
                zip.setUseZip64(Zip64Mode.Always);
                zip.putArchiveEntry(entry);
                return new EntryStream(zip);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** For one more entry: what is remembered of the earlier ones does not grow on and on. */
        private ZipSegment next() throws IOException {
            if (inSegment == IN_SEGMENT) {
                end();
                segment = opened();
            }
            inSegment++;
            return segment;
        }

        private ZipSegment opened() {
            try {
                return ZipSegment.open(target, target.written);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void end() throws IOException {
            ByteArrayOutputStream headers = new ByteArrayOutputStream();
            segment.end(headers);
            directory.add(inSegment, headers.toByteArray());
            inSegment = 0;
        }

        /** Whatever a name is made of, it leads out of no folder it is unpacked into. */
        private void take(String name) {
            boolean leadsOut = name.startsWith("/") || List.of(name.split("/")).contains("..");
            if (leadsOut || name.chars().anyMatch(c -> c < ' ' || c == '\\' || c == ':')) {
                throw new IllegalArgumentException("no name of an entry: " + name);
            }
            if (!names.add(name)) {
                throw new IllegalArgumentException("already in the archive: " + name);
            }
        }

        @Override
        public void close() {
            try (directory) {
                end();
                directory.writeTo(target, target.written);
                target.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static ZipArchiveEntry entry(String name, Instant modifiedAt, byte[] content) {
            CRC32 checksum = new CRC32();
            checksum.update(content);
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setMethod(ZipArchiveEntry.STORED);
            entry.setSize(content.length);
            entry.setCompressedSize(content.length);
            entry.setCrc(checksum.getValue());
            // ZIP has local times: always that of UTC, wherever the server stands.
            entry.setTimeLocal(LocalDateTime.ofInstant(modifiedAt, ZoneOffset.UTC));
            return entry;
        }
    }

    private static final class Counted extends FilterOutputStream {

        private long written;

        Counted(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            written++;
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            out.write(content, from, length);
            written += length;
        }
    }

    private static final class EntryStream extends FilterOutputStream {

        private final ZipSegment zip;

        EntryStream(ZipSegment zip) {
            super(zip);
            this.zip = zip;
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            zip.write(content, from, length);
        }

        @Override
        public void close() throws IOException {
            zip.closeArchiveEntry();
            zip.setUseZip64(Zip64Mode.AsNeeded);
        }
    }
}
