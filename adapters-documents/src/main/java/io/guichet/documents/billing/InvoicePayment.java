package io.guichet.documents.billing;

import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.Invoice;

/**
 * What is to be done now: pay until when and how, or nothing, because it is a credit note or was
 * paid before it was issued.
 */
final class InvoicePayment {

    private final Invoice invoice;
    private final Words words;
    private final Html html;

    InvoicePayment(Invoice invoice, Words words, Html html) {
        this.invoice = invoice;
        this.words = words;
        this.html = html;
    }

    void draw() {
        html.in("section.payment", this::content);
    }

    private void content() {
        if (invoice.isCreditNote()) {
            html.add("h2", words.text("credit-note.effect.title"));
            html.add("p", words.text("credit-note.effect", gross(), invoice.corrects()));
            return;
        }
        if (!invoice.totals().gross().isPositive()) {
            html.add("h2", words.text("nothing-due"));
            return;
        }
        if (invoice.isPaid()) {
            html.add(
                    "h2",
                    invoice.isCorrective()
                            ? words.text("paid.before")
                            : words.text("paid", words.date(invoice.issuedOn())));
            html.add("p.due", gross());
            html.add("p", words.text("paid.in-full"));
            return;
        }
        html.add("h2", words.text("due", words.date(invoice.dueOn())));
        html.add("p.due", gross());
        new PaymentWays(invoice.paymentAccount(), words, html).draw(invoice.reference().value());
    }

    private String gross() {
        return words.figures().amount(invoice.totals().gross());
    }
}
