package io.guichet.documents.payment;

import io.guichet.documents.shared.Heading;
import io.guichet.documents.shared.Heading.Fact;
import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.Sheet;
import io.guichet.documents.shared.Style;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Receipt;

import java.util.List;

/** The proof of a payment as a page: what was received, by what means, and what it settled. */
public final class ReceiptPage {

    private final Receipt receipt;
    private final Words words;

    public ReceiptPage(Receipt receipt) {
        this.receipt = receipt;
        this.words = Words.in(receipt.language());
    }

    public String draw(Style style) {
        return new Sheet(words, heading()).draw(style, this::content);
    }

    private Heading heading() {
        return new Heading(
                words.text("document", DocumentKind.RECEIPT),
                receipt.reference().value(),
                receipt.seller(),
                words.text("paid-by"),
                receipt.payer(),
                List.of(
                        fact("reference", receipt.reference().value()),
                        fact("received-on", words.date(receipt.issuedOn())),
                        fact("method", words.text("method", receipt.method())),
                        fact("customer", receipt.customer().toString()),
                        fact("payment", receipt.payment().toString())));
    }

    private Fact fact(String key, String value) {
        return new Fact(words.text(key), value);
    }

    private void content(Html html) {
        html.in(
                "section.received",
                () -> {
                    html.add("h2", words.text("received"));
                    html.add("p.due", words.figures().amount(receipt.amount()));
                });
        html.in(
                "table.lines",
                () -> {
                    html.add("caption", words.text("allocations.caption"));
                    html.in("thead", () -> html.in("tr", () -> header(html)));
                    html.in("tbody", () -> rows(html));
                });
        html.add("p.closing", words.text("receipt.closing"));
    }

    private void header(Html html) {
        html.add("th.item", words.text("allocation.used-for"), "scope", "col");
        html.add("th.net", words.text("allocation.amount"), "scope", "col");
    }

    private void rows(Html html) {
        for (Allocation allocation : receipt.allocations()) {
            String invoice = words.text("allocation.invoice", allocation.invoice().value());
            row(html, invoice, allocation.amount());
        }
        Money rest =
                receipt.allocations().stream()
                        .map(Allocation::amount)
                        .reduce(receipt.amount(), Money::minus);
        if (!rest.isZero()) {
            row(html, words.text("allocation.credit"), rest);
        }
    }

    private void row(Html html, String name, Money amount) {
        html.in(
                "tr",
                () -> {
                    html.in("th.item", () -> html.add("span.description", name), "scope", "row");
                    html.add(
                            "td.net",
                            words.figures().amount(amount),
                            "data-name",
                            words.text("allocation.amount"));
                });
    }
}
