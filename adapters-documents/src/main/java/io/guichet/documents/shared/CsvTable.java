package io.guichet.documents.shared;

import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as CSV (RFC 4180): commas, CR LF, amounts with a dot, days as ISO dates, so that programs
 * can read them; a byte order mark, so that spreadsheets see that it is UTF-8.
 */
public final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Words words;
    private final CSVPrinter csv;

    /** Begins it with its header: {@code table.} and the name of a column is what it is called. */
    public CsvTable(OutputStream target, Language language, List<String> columns) {
        words = Words.in(language);
        Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        try {
            writer.write(BYTE_ORDER_MARK);
            csv = CSVFormat.RFC4180.print(writer);
            csv.printRecord(columns.stream().map(column -> words.text("table." + column)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void add(Object... cells) {
        try {
            csv.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends on what was written; the target stays open. */
    public void flush() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of its language. */
    public Words words() {
        return words;
    }

    /** What a constant is called, {@code method.card} for {@code CARD}. */
    public String text(String prefix, Enum<?> constant) {
        return words.text(prefix, constant);
    }

    public static String amount(Money money) {
        return money.toDecimal().toPlainString();
    }

    /**
     * A spreadsheet would run what begins so as a formula, in some languages also in letters of
     * full width; an apostrophe makes it a text.
     */
    public static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20].*") ? "'" + text : text;
    }
}
