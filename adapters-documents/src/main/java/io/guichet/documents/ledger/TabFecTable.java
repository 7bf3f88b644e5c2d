package io.guichet.documents.ledger;

import io.guichet.application.ledger.port.FecTable;
import io.guichet.domain.ledger.FecLine;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.List;

/**
 * Writes the file of accounting entries as LPF art. A47 A-1 wants it: the 18 columns by their names
 * and in their order, parted by tabs, lines ended by CR LF, in ISO 8859-15. Letters that this set
 * lacks lose their accents, or become a question mark.
 */
public final class TabFecTable implements FecTable {

    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final List<String> COLUMNS =
            List.of(
                    "JournalCode",
                    "JournalLib",
                    "EcritureNum",
                    "EcritureDate",
                    "CompteNum",
                    "CompteLib",
                    "CompAuxNum",
                    "CompAuxLib",
                    "PieceRef",
                    "PieceDate",
                    "EcritureLib",
                    "Debit",
                    "Credit",
                    "EcritureLet",
                    "DateLet",
                    "ValidDate",
                    "Montantdevise",
                    "Idevise");

    @Override
    public Rows open(OutputStream target) {
        return new TabRows(target);
    }

    private static final class TabRows implements Rows {

        private final CharsetEncoder known = LATIN_9.newEncoder();
        private final Writer writer;

        TabRows(OutputStream target) {
            CharsetEncoder encoder =
                    LATIN_9.newEncoder()
                            .onUnmappableCharacter(CodingErrorAction.REPLACE)
                            .onMalformedInput(CodingErrorAction.REPLACE);
            writer = new BufferedWriter(new OutputStreamWriter(target, encoder), 1 << 16);
            write(COLUMNS);
        }

        @Override
        public void add(FecLine line) {
            write(
                    switch (line) {
                        case FecLine.Opening opening -> FecFields.of(opening);
                        case FecLine.Booked booked -> FecFields.of(booked);
                    });
        }

        @Override
        public void close() {
            try {
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(List<String> fields) {
            try {
                String separator = "";
                for (String field : fields) {
                    writer.write(separator);
                    writer.write(plain(field));
                    separator = "\t";
                }
                writer.write("\r\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** On one line, without a tab, in letters of the set. */
        private String plain(String field) {
            String text = field.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", " ").strip();
            return known.canEncode(text)
                    ? text
                    : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        }
    }
}
