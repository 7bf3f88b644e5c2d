package io.guichet.documents.billing;

import io.guichet.documents.shared.Heading;
import io.guichet.documents.shared.Heading.Fact;
import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.Sheet;
import io.guichet.documents.shared.Style;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.Advance;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.publicsector.Addressing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An invoice or a credit note as a page: who, what, how much, until when, and what the law wants.
 */
final class InvoicePage {

    private final Invoice invoice;
    private final Optional<Invoice> corrected;
    private final Addressing addressing;
    private final Words words;

    /** {@code corrected} is the invoice that a credit note or a corrective invoice corrects. */
    InvoicePage(Invoice invoice, Optional<Invoice> corrected) {
        this(invoice, corrected, new Addressing("", ""));
    }

    /** As a public body gets it. */
    InvoicePage(Invoice invoice, Optional<Invoice> corrected, Addressing addressing) {
        this.invoice = invoice;
        this.corrected = corrected;
        this.addressing = addressing;
        this.words = Words.in(invoice.language());
    }

    String draw(Style style) {
        return new Sheet(words, heading()).draw(style, this::content);
    }

    private Heading heading() {
        return new Heading(
                title(),
                invoice.reference().value(),
                invoice.seller(),
                words.text("addressed-to"),
                invoice.buyer(),
                facts());
    }

    private String title() {
        if (invoice.isAdvance()) {
            return words.text("document.advance");
        }
        return invoice.isCorrective()
                ? words.text("document.corrective-invoice")
                : words.text("document", invoice.kind());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("reference", invoice.reference().value()));
        facts.add(fact("issued-on", words.date(invoice.issuedOn())));
        if (invoice.isCreditNote()) {
            facts.add(fact("corrects", corrects()));
        } else {
            owed(facts);
        }
        invoice.deducted().ifPresent(taken -> facts.add(fact("deducts", of(taken))));
        facts.add(fact("order", invoice.order().toString()));
        invoice.buyerReference()
                .ifPresent(
                        printed ->
                                facts.add(
                                        new Fact(
                                                words.text("buyer-reference", printed.kind()),
                                                printed.text())));
        addressing(facts);
        facts.add(fact("customer", invoice.customer().toString()));
        if (!invoice.isCreditNote()) {
            facts.add(fact("payment-methods", words.text("payment-methods.accepted")));
        }
        return facts;
    }

    /** A corrective invoice was paid on whatever day the one before it was. */
    private void owed(List<Fact> facts) {
        if (invoice.isCorrective()) {
            facts.add(fact("replaces", corrects()));
        }
        if (!invoice.isPaid()) {
            facts.add(fact("due-on", words.date(invoice.dueOn())));
        } else if (!invoice.isCorrective()) {
            facts.add(fact("paid-on", words.date(invoice.issuedOn())));
        }
    }

    private void addressing(List<Fact> facts) {
        if (!addressing.serviceCode().isEmpty()) {
            facts.add(fact("service-code", addressing.serviceCode()));
        }
        if (!addressing.engagementNumber().isEmpty()) {
            facts.add(fact("engagement-number", addressing.engagementNumber()));
        }
    }

    private String of(Advance.Deducted taken) {
        return words.text("corrects.of", taken.invoice().value(), words.date(taken.issuedOn()));
    }

    /** The law wants number and day of what is corrected. */
    private String corrects() {
        return corrected
                .map(
                        document ->
                                words.text(
                                        "corrects.of",
                                        invoice.corrects(),
                                        words.date(document.issuedOn())))
                .orElse(invoice.corrects());
    }

    private Fact fact(String key, String value) {
        return new Fact(words.text(key), value);
    }

    private void content(Html html) {
        new InvoiceLines(invoice.lines(), InvoiceLines::days, words, html).draw();
        html.in(
                "div.settlement",
                () -> {
                    new InvoicePayment(invoice, words, html).draw();
                    html.in("div.sum", () -> sums(html));
                });
        html.in("section.mentions", () -> mentions(html));
    }

    private void sums(Html html) {
        InvoiceTotals totals = new InvoiceTotals(invoice.totals(), words, html);
        totals.draw();
        invoice.vatInEuros().ifPresent(totals::euros);
    }

    private void mentions(Html html) {
        for (Mention mention : invoice.mentions()) {
            html.add("p", mention.text());
        }
    }
}
