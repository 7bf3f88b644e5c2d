package io.guichet.documents.shared;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.identity.Language;

import java.util.List;
import java.util.stream.Stream;

/** Corrective invoices that replace samples nine days later. */
public final class Correctives {

    private Correctives() {}

    /** Paid if that one was. */
    public static Invoice on(Invoice invoice) {
        return new Invoice(
                new DocumentReference("FR00000043"),
                DocumentKind.INVOICE,
                invoice.sellerCode(),
                invoice.customer(),
                invoice.order(),
                invoice.reference().value(),
                invoice.issuedAt(),
                invoice.issuedOn().plusDays(9),
                invoice.dueOn().plusDays(9),
                invoice.language(),
                invoice.seller(),
                invoice.buyer(),
                invoice.paymentAccount(),
                invoice.lines(),
                invoice.totals(),
                mentions(invoice),
                invoice.buyerReference(),
                invoice.isPaid(),
                invoice.vatInEuros(),
                invoice.advance());
    }

    private static List<Mention> mentions(Invoice invoice) {
        String text =
                invoice.language() == Language.FR
                        ? "Cette facture rectificative annule et remplace la facture %s du"
                                + " 01/03/2026. Motif\u00a0: adresse erronée"
                        : "This corrective invoice cancels and replaces invoice %s of"
                                + " 1 March 2026. Reason: wrong address";
        Mention first = new Mention("AAI", text.formatted(invoice.reference()));
        return Stream.concat(Stream.of(first), invoice.mentions().stream()).toList();
    }
}
