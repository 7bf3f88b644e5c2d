package io.guichet.documents.shared;

import io.guichet.application.shared.ArchiveWriter;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Writes ZIP archives. What is added whole is PDF, which is compressed already, or short: it is
 * stored, no time is spent on squeezing it again, and with size and checksum known before the first
 * byte a stream needs no data descriptors. What is written bit by bit is text and deflated, with
 * the sizes of ZIP64 behind it, since nobody knows how long it gets. Of an entry only its name and
 * place are remembered, for the directory at the end.
 */
public final class ZipArchiveWriter implements ArchiveWriter {

    @Override
    public Archive open(OutputStream target) {
        return new ZipArchive(target);
    }

    private static final class ZipArchive implements Archive {

        private final OutputStream target;
        private final ZipArchiveOutputStream zip;
        private final Set<String> names = new HashSet<>();

        ZipArchive(OutputStream target) {
            this.target = target;
            zip = new ZipArchiveOutputStream(target);
            zip.setEncoding(StandardCharsets.UTF_8.name());
            zip.setUseLanguageEncodingFlag(true);
            zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NEVER);
            zip.setUseZip64(Zip64Mode.AsNeeded);
        }

        @Override
        public void add(String name, Instant modifiedAt, byte[] content) {
            take(name);
            try {
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
                zip.setUseZip64(Zip64Mode.Always);
                zip.putArchiveEntry(entry);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new EntryStream(zip);
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
            try {
                zip.finish();
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

    private static final class EntryStream extends FilterOutputStream {

        private final ZipArchiveOutputStream zip;

        EntryStream(ZipArchiveOutputStream zip) {
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
