package io.guichet.application.ledger;

import io.guichet.domain.shared.Sha256;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Reads a table of an archive and digests it on its way. */
final class TableReader {

    private TableReader() {}

    /** Hands over the fields of every line, the header first, and answers the table's SHA-256. */
    static String read(InputStream table, Consumer<List<String>> each) throws IOException {
        Sha256.Passing digest = Sha256.passing(OutputStream.nullOutputStream());
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(new Tee(table, digest), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            each.accept(Csv.fields(line));
        }
        return digest.hex();
    }

    private static final class Tee extends InputStream {

        private final InputStream source;
        private final OutputStream copy;

        private Tee(InputStream source, OutputStream copy) {
            this.source = source;
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = source.read(bytes, from, length);
            if (read > 0) {
                copy.write(bytes, from, read);
            }
            return read;
        }
    }
}
