package io.guichet.documents.shared;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Some entries of an archive one after the other. Its headers for the directory are written apart
 * when it ends, with places that are counted from the beginning of the whole archive.
 */
final class ZipSegment extends ZipArchiveOutputStream {

    private static final byte[] SKIPPED = new byte[1 << 20];

    private final Gate gate;

    private ZipSegment(Gate gate) {
        super(gate);
        this.gate = gate;
        setEncoding(StandardCharsets.UTF_8.name());
        setUseLanguageEncodingFlag(true);
        setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NEVER);
        setUseZip64(Zip64Mode.AsNeeded);
    }

    /** {@code from} is how many bytes of the archive were written to the target before. */
    static ZipSegment open(OutputStream target, long from) throws IOException {
        Gate gate = new Gate(OutputStream.nullOutputStream());
        ZipSegment segment = new ZipSegment(gate);
        for (long left = from; left > 0; left -= SKIPPED.length) {
            segment.writePreamble(SKIPPED, 0, (int) Math.min(left, SKIPPED.length));
        }
        gate.leadTo(target);
        return segment;
    }

    /** Writes the headers of its entries; no more can be added. */
    void end(OutputStream directory) throws IOException {
        gate.leadTo(directory);
        finish();
        def.end();
    }

    /** The end of the directory is written once, behind the headers of all segments. */
    @Override
    protected void writeCentralDirectoryEnd() {
        // left to the archive
    }

    @Override
    protected void writeZip64CentralDirectory() {
        // left to the archive
    }

    /** Where bytes go is changed between the entries and their headers. */
    private static final class Gate extends FilterOutputStream {

        Gate(OutputStream target) {
            super(target);
        }

        void leadTo(OutputStream target) {
            out = target;
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            out.write(content, from, length);
        }
    }
}
