package io.guichet.rest.billing;

import io.guichet.application.billing.query.FindInvoice.InvoiceDetails;
import io.guichet.application.billing.query.FindInvoice.SettledBy;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.Seal;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.PartyJson;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One issued invoice or credit note: where it stands, and the document as it was sealed. {@code
 * replaces} and {@code replacedBy} are null unless it was reissued, {@code engagementNumber} unless
 * a public body gave it after the issue.
 */
public record InvoiceJson(
        InvoiceSummaryJson summary,
        MoneyJson paid,
        MoneyJson credited,
        MoneyJson reserved,
        List<SettledByJson> payments,
        List<String> creditNotes,
        String replaces,
        String replacedBy,
        String engagementNumber,
        DocumentJson document,
        SealJson seal) {

    static InvoiceJson from(
            InvoiceDetails invoice, InvoiceSummaryJson summary, Optional<String> given) {
        return new InvoiceJson(
                summary,
                MoneyJson.from(invoice.paid()),
                MoneyJson.from(invoice.credited()),
                MoneyJson.from(invoice.reserved()),
                invoice.payments().stream().map(SettledByJson::from).toList(),
                invoice.creditNotes().stream().map(DocumentReference::value).toList(),
                invoice.reissued().replaces().map(DocumentReference::value).orElse(null),
                invoice.reissued().replacedBy().map(DocumentReference::value).orElse(null),
                given.orElse(null),
                DocumentJson.from(invoice.invoice().document()),
                SealJson.from(invoice.invoice().seal()));
    }

    /** A payment, or a part of one, that settled the invoice. */
    public record SettledByJson(
            String payment, String method, Instant receivedAt, MoneyJson amount) {

        static SettledByJson from(SettledBy part) {
            return new SettledByJson(
                    part.payment().toString(),
                    Words.of(part.method()),
                    part.receivedAt(),
                    MoneyJson.from(part.amount()));
        }
    }

    /**
     * What the document says, and what never changes; {@code corrects} is null but on a credit note
     * and on a corrective invoice, {@code deducts} but on a final one that takes an advance off.
     */
    public record DocumentJson(
            Instant issuedAt,
            String language,
            String corrects,
            String deducts,
            PartyJson seller,
            PartyJson buyer,
            String paymentAccount,
            List<InvoiceLineJson> lines,
            TotalsJson totals,
            List<String> mentions,
            PrintedReferenceJson buyerReference) {

        static DocumentJson from(Invoice invoice) {
            return new DocumentJson(
                    invoice.issuedAt(),
                    invoice.language().tag(),
                    invoice.corrects().isEmpty() ? null : invoice.corrects(),
                    invoice.deducted().map(taken -> taken.invoice().value()).orElse(null),
                    PartyJson.from(invoice.seller()),
                    PartyJson.from(invoice.buyer()),
                    invoice.paymentAccount(),
                    invoice.lines().stream().map(InvoiceLineJson::from).toList(),
                    TotalsJson.from(invoice.totals()),
                    invoice.mentions().stream().map(Mention::text).toList(),
                    invoice.buyerReference().map(PrintedReferenceJson::from).orElse(null));
        }
    }

    /** What the customer wanted printed on it. */
    public record PrintedReferenceJson(String kind, String reference) {

        static PrintedReferenceJson from(BuyerReference printed) {
            return new PrintedReferenceJson(Words.of(printed.kind()), printed.text());
        }
    }

    /** Its place in the chain of its series. */
    public record SealJson(long number, String previousHash, String hash) {

        static SealJson from(Seal seal) {
            return new SealJson(seal.number(), seal.previousHash(), seal.hash());
        }
    }
}
