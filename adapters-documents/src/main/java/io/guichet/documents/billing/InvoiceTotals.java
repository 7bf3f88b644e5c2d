package io.guichet.documents.billing;

import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.Totals.VatSubtotal;
import io.guichet.domain.billing.VatInEuros;
import io.guichet.domain.money.ExchangeRate;
import io.guichet.domain.money.Money;

/** What the lines come to: net, VAT for each rate on its base, gross. */
public final class InvoiceTotals {

    private final Totals totals;
    private final Words words;
    private final Html html;

    public InvoiceTotals(Totals totals, Words words, Html html) {
        this.totals = totals;
        this.words = words;
        this.html = html;
    }

    public void draw() {
        html.in(
                "table.totals",
                () -> {
                    html.add("caption", words.text("totals.caption"));
                    html.in("tbody", this::rows);
                });
    }

    private void rows() {
        row("tr", words.text("total.net"), totals.net());
        for (VatSubtotal subtotal : totals.vat()) {
            row("tr", name(subtotal), subtotal.tax());
        }
        row("tr.gross", words.text("total.gross"), totals.gross());
    }

    /** The rows of a document that states its VAT in euros too. */
    void euros(VatInEuros euros) {
        html.in(
                "table.totals euros",
                () -> {
                    html.add("caption", words.text("total.euros.caption"));
                    html.in("tbody", () -> row("tr", name(euros.rate()), euros.tax()));
                });
    }

    private String name(ExchangeRate rate) {
        return words.text(
                "total.euros",
                words.figures().price(rate.perEuro(), rate.currency()),
                words.date(rate.day()));
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
