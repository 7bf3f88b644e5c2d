package io.guichet.documents.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.documents.shared.Clientele;
import io.guichet.documents.shared.Paper;
import io.guichet.documents.shared.Samples;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.identity.BillingAddress;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PostalAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands on paper is what was sealed: parties, lines, amounts and mentions, word for word. */
class FacesTest {

    private static final HtmlDocumentRenderer RENDERER = new HtmlDocumentRenderer();

    @ParameterizedTest
    @EnumSource
    void a_reader_of_the_paper_finds_all_that_was_sealed(Clientele customer) {
        saysAll(customer.invoice(), Optional.empty());
        saysAll(customer.creditNote(), Optional.of(customer.invoice()));
        saysAll(customer.corrective(), Optional.of(customer.invoice()));
        saysAll(Samples.paid(customer.invoice()), Optional.empty());
    }

    @Test
    void sixty_lines_are_all_there() {
        saysAll(Samples.longInvoice(60), Optional.empty());
    }

    /**
     * The seven parts that customers are told of: facts, contact, item, reference, number, price,
     * total.
     */
    @Test
    void the_seven_parts_have_their_names() {
        String text = text(Samples.invoice(), Optional.empty());

        assertThat(text)
                .contains("Référence FR00000042")
                .contains("Date d’émission 1er mars 2026")
                .contains("Numéro de commande 2026017")
                .contains("Modes de règlement carte bancaire, virement, crédit")
                .contains("Identifiant client 100042")
                .contains("Facturé à Atelier Lumière SARL")
                .contains("Abonnement Référence Quantité Prix unitaire HT TVA Montant HT")
                .contains("Total TTC 1 379,00 €");
    }

    private static void saysAll(Invoice invoice, Optional<Invoice> corrected) {
        String text = text(invoice, corrected);

        assertThat(sealed(invoice)).allSatisfy(part -> assertThat(text).contains(oneLine(part)));
    }

    private static List<String> sealed(Invoice invoice) {
        Words words = Words.in(invoice.language());
        List<String> parts = new ArrayList<>();
        parts.add(invoice.reference().value());
        parts.add(words.date(invoice.issuedOn()));
        parts.add(invoice.corrects());
        parts.add(invoice.order().toString());
        parts.add(invoice.customer().toString());
        parts.add(until(invoice, words));
        invoice.buyerReference().ifPresent(printed -> parts.add(printed.text()));
        parts.addAll(party(invoice.seller()));
        parts.addAll(party(invoice.buyer()));
        invoice.buyer().billing().ifPresent(there -> parts.addAll(billing(there, words)));
        invoice.lines().forEach(line -> parts.addAll(line(line, words)));
        invoice.totals()
                .vat()
                .forEach(
                        vat -> {
                            parts.add(words.figures().amount(vat.base()));
                            parts.add(words.figures().amount(vat.tax()));
                        });
        parts.add(words.figures().amount(invoice.totals().net()));
        parts.add(words.figures().amount(invoice.totals().gross()));
        invoice.mentions().forEach(mention -> parts.add(mention.text()));
        return parts;
    }

    /** A credit note is due on no day, and what was paid no more. */
    private static String until(Invoice invoice, Words words) {
        if (invoice.isCreditNote()) {
            return "";
        }
        return words.date(invoice.isPaid() ? invoice.issuedOn() : invoice.dueOn());
    }

    private static List<String> party(Party party) {
        PostalAddress address = party.address();
        return List.of(
                party.name(),
                address.line1(),
                address.line2(),
                address.postalCode() + " " + address.city(),
                grouped(party.siren()),
                grouped(party.siret()),
                party.vatId(),
                party.registration());
    }

    private static List<String> billing(BillingAddress billing, Words words) {
        PostalAddress address = billing.address();
        return List.of(
                words.text("billing-address"),
                billing.name(),
                address.line1(),
                address.line2(),
                address.postalCode() + " " + address.city(),
                address.country().equals("FR") ? "" : words.country(address.country()));
    }

    /** As numbers of companies are printed: {@code 123 456 789 00012}. */
    private static String grouped(String number) {
        return number.replaceAll("^(\\d{3})(\\d{3})(\\d{3})", "$1 $2 $3 ").strip();
    }

    private static List<String> line(InvoiceLine line, Words words) {
        return List.of(
                line.description(),
                words.date(line.from()),
                line.serviceReference()
                        + " "
                        + words.figures().quantity(line.quantity())
                        + " "
                        + words.figures().price(line.unitPrice(), line.net().currency()),
                words.figures().amount(line.net()));
    }

    private static String text(Invoice invoice, Optional<Invoice> corrected) {
        return oneLine(new Paper(RENDERER.render(invoice, corrected, DocumentFormat.PDF)).text());
    }

    private static String oneLine(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }
}
