package io.guichet.documents.billing;

import io.guichet.documents.shared.Heading;
import io.guichet.documents.shared.Heading.Fact;
import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.Sheet;
import io.guichet.documents.shared.Style;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;

import java.util.ArrayList;
import java.util.List;

/**
 * An invoice or a credit note as a page: who, what, how much, until when, and what the law wants.
 */
final class InvoicePage {

    private final Invoice invoice;
    private final Words words;

    InvoicePage(Invoice invoice) {
        this.invoice = invoice;
        this.words = Words.in(invoice.language());
    }

    String draw(Style style) {
        return new Sheet(words, heading()).draw(style, this::content);
    }

    private Heading heading() {
        return new Heading(
                words.text("document", invoice.kind()),
                invoice.reference().value(),
                invoice.seller(),
                words.text("addressed-to"),
                invoice.buyer(),
                facts());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("reference", invoice.reference().value()));
        facts.add(fact("issued-on", words.date(invoice.issuedOn())));
        if (invoice.isCreditNote()) {
            facts.add(fact("corrects", invoice.corrects()));
        } else {
            facts.add(fact("due-on", words.date(invoice.dueOn())));
        }
        facts.add(fact("order", invoice.order().toString()));
        invoice.buyerReference()
                .ifPresent(
                        printed ->
                                facts.add(
                                        new Fact(
                                                words.text("buyer-reference", printed.kind()),
                                                printed.text())));
        facts.add(fact("customer", invoice.customer().toString()));
        if (!invoice.isCreditNote()) {
            facts.add(fact("payment-methods", words.text("payment-methods.accepted")));
        }
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(words.text(key), value);
    }

    private void content(Html html) {
        new InvoiceLines(invoice, words, html).draw();
        html.in(
                "div.settlement",
                () -> {
                    new InvoicePayment(invoice, words, html).draw();
                    html.in("div.sum", new InvoiceTotals(invoice, words, html)::draw);
                });
        html.in("section.mentions", () -> mentions(html));
    }

    private void mentions(Html html) {
        for (Mention mention : invoice.mentions()) {
            html.add("p", mention.text());
        }
    }
}
