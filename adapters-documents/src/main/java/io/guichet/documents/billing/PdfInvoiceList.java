package io.guichet.documents.billing;

import io.guichet.application.billing.port.InvoiceListPaper;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.documents.shared.Heading;
import io.guichet.documents.shared.Heading.Fact;
import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.PdfPrinter;
import io.guichet.documents.shared.Sheet;
import io.guichet.documents.shared.Style;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Draws lists of invoices on the paper of invoices: a line each, and what they come to in each
 * currency. Credit notes count negative, and so does what a corrective invoice replaces.
 */
public final class PdfInvoiceList implements InvoiceListPaper {

    private static final List<String> COLUMNS =
            List.of("order", "issued-on", "net", "gross", "open", "status");

    private final PdfPrinter printer;

    public PdfInvoiceList(PdfPrinter printer) {
        this.printer = printer;
    }

    @Override
    public byte[] draw(Listing listing) {
        Words words = Words.in(listing.language());
        String page =
                new Sheet(words, heading(listing, words))
                        .draw(Style.PAPER, html -> content(listing, words, html));
        DocumentReference reference = new DocumentReference("list-" + listing.customer());
        return printer.print(page, reference, listing.day(), Optional.empty());
    }

    private static Heading heading(Listing listing, Words words) {
        return new Heading(
                words.text("list.title"),
                listing.customer().toString(),
                listing.seller(),
                words.text("slip.addressed-to"),
                listing.buyer(),
                List.of(
                        new Fact(words.text("list.day"), words.date(listing.day())),
                        new Fact(words.text("customer"), listing.customer().toString()),
                        new Fact(
                                words.text("list.documents"),
                                Integer.toString(listing.invoices().size()))));
    }

    private static void content(Listing listing, Words words, Html html) {
        html.in(
                "table.lines list",
                () -> {
                    html.add("caption", words.text("list.title"));
                    html.in("thead", () -> html.in("tr", () -> header(words, html)));
                    html.in(
                            "tbody",
                            () ->
                                    listing.invoices()
                                            .forEach(
                                                    one ->
                                                            ListRow.of(one, words)
                                                                    .forEach(
                                                                            row ->
                                                                                    row(
                                                                                            one,
                                                                                            row,
                                                                                            words,
                                                                                            html))));
                });
        html.in("div.settlement", () -> html.in("div.sum", () -> sums(listing, words, html)));
        html.add("p.closing", words.text("list.closing"));
    }

    private static void header(Words words, Html html) {
        html.add("th.item", words.text("table.reference"), "scope", "col");
        COLUMNS.forEach(
                column -> html.add("th." + column, words.text("table." + column), "scope", "col"));
    }

    private static void row(InvoiceSummary invoice, ListRow row, Words words, Html html) {
        html.in(
                "tr",
                () -> {
                    html.add("th.item", invoice.reference().value(), "scope", "row");
                    html.add("td.order", invoice.order().toString());
                    html.add("td.issued-on", words.date(invoice.issuedOn()));
                    html.add("td.net", words.figures().amount(row.net()));
                    html.add("td.gross", words.figures().amount(row.gross()));
                    html.add("td.open", words.figures().amount(row.open()));
                    html.add("td.status", row.status());
                });
    }

    private static void sums(Listing listing, Words words, Html html) {
        html.in(
                "table.totals",
                () -> {
                    html.add("caption", words.text("totals.caption"));
                    html.in(
                            "tbody",
                            () ->
                                    sums(listing.invoices(), words)
                                            .values()
                                            .forEach(sum -> sum(sum, words, html)));
                });
    }

    private static void sum(Sum sum, Words words, Html html) {
        sum("tr", words.text("total.net"), sum.net(), words, html);
        sum("tr", words.text("total.gross"), sum.gross(), words, html);
        sum("tr.gross", words.text("table.open"), sum.open(), words, html);
    }

    private static void sum(String row, String name, Money amount, Words words, Html html) {
        html.in(
                row,
                () -> {
                    html.add("th", name, "scope", "row");
                    html.add("td", words.figures().amount(amount));
                });
    }

    private static Map<String, Sum> sums(List<InvoiceSummary> invoices, Words words) {
        Map<String, Sum> sums = new TreeMap<>();
        for (InvoiceSummary invoice : invoices) {
            for (ListRow row : ListRow.of(invoice, words)) {
                sums.merge(
                        row.gross().currency().getCurrencyCode(),
                        new Sum(row.net(), row.gross(), row.open()),
                        Sum::plus);
            }
        }
        return sums;
    }

    private record Sum(Money net, Money gross, Money open) {

        Sum plus(Sum other) {
            return new Sum(net.plus(other.net), gross.plus(other.gross), open.plus(other.open));
        }
    }
}
