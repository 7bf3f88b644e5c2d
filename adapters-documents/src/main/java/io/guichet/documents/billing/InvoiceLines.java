package io.guichet.documents.billing;

import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatRate;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/** The table of what is invoiced; its header is repeated on every sheet of paper. */
public final class InvoiceLines {

    private static final List<String> COLUMNS =
            List.of("item", "service", "quantity", "unit-price", "vat", "net");

    private final List<InvoiceLine> lines;
    private final BiFunction<InvoiceLine, Words, String> period;
    private final Words words;
    private final Html html;

    /** {@code period} says for which time a line is. */
    public InvoiceLines(
            List<InvoiceLine> lines,
            BiFunction<InvoiceLine, Words, String> period,
            Words words,
            Html html) {
        this.lines = lines;
        this.period = period;
        this.words = words;
        this.html = html;
    }

    public void draw() {
        html.in(
                "table.lines",
                () -> {
                    html.add("caption", words.text("lines.caption"));
                    html.in("thead", () -> html.in("tr", this::header));
                    html.in("tbody", () -> lines.forEach(this::row));
                });
    }

    private void header() {
        COLUMNS.forEach(
                column -> html.add("th." + column, words.text("line." + column), "scope", "col"));
    }

    private void row(InvoiceLine line) {
        html.in(
                "tr",
                () -> {
                    html.in("th.item", () -> item(line), "scope", "row");
                    cell("service", line.serviceReference());
                    cell("quantity", words.figures().quantity(line.quantity()));
                    cell("unit-price", unitPrice(line));
                    cell("vat", rate(line.vat()));
                    cell("net", words.figures().amount(line.net()));
                });
    }

    private void item(InvoiceLine line) {
        html.add("span.description", line.description());
        html.addIfAny("span.period", period.apply(line, words));
    }

    private void cell(String column, String value) {
        html.add("td." + column, value, "data-name", words.text("line." + column));
    }

    private String unitPrice(InvoiceLine line) {
        return words.figures().price(line.unitPrice(), line.net().currency());
    }

    private String rate(VatRate rate) {
        return switch (rate.category()) {
            case S -> words.figures().percent(rate.percent());
            case AE, O -> words.text("vat.none");
        };
    }

    /** Periods end where the next one begins; on paper stands their last day. */
    static String days(InvoiceLine line, Words words) {
        LocalDate from = line.from();
        if (from.equals(line.until())) {
            return words.text("day", words.date(from));
        }
        return words.text("period", words.date(from), words.date(line.until().minusDays(1)));
    }
}
