package io.guichet.documents.billing;

import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Totals.VatSubtotal;
import io.guichet.domain.money.Money;

/** What the lines come to: net, VAT for each rate on its base, gross. */
final class InvoiceTotals {

    private final Invoice invoice;
    private final Words words;
    private final Html html;

    InvoiceTotals(Invoice invoice, Words words, Html html) {
        this.invoice = invoice;
        this.words = words;
        this.html = html;
    }

    void draw() {
        html.in(
                "table.totals",
                () -> {
                    html.add("caption", words.text("totals.caption"));
                    html.in("tbody", this::rows);
                });
    }

    private void rows() {
        row("tr", words.text("total.net"), invoice.totals().net());
        for (VatSubtotal subtotal : invoice.totals().vat()) {
            row("tr", name(subtotal), subtotal.tax());
        }
        row("tr.gross", words.text("total.gross"), invoice.totals().gross());
    }

    private void row(String element, String name, Money amount) {
        html.in(
                element,
                () -> {
                    html.add("th", name, "scope", "row");
                    html.add("td", words.figures().amount(amount));
                });
    }

    private String name(VatSubtotal subtotal) {
        String base = words.figures().amount(subtotal.base());
        return switch (subtotal.rate().category()) {
            case S -> {
                String percent = words.figures().percent(subtotal.rate().percent());
                yield words.text("total.vat.s", percent, base);
            }
            case AE -> words.text("total.vat.ae", base);
            case O -> words.text("total.vat.o", base);
        };
    }
}
