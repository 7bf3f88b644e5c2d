package io.guichet.domain.billing;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.SellerCode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Documents to test with. */
final class Documents {

    static final Currency EUR = Currency.getInstance("EUR");
    static final VatRate VAT_20 = VatRate.standard("20");
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private Documents() {}

    static InvoiceLine line(String quantity, String unitNet, VatRate vat) {
        return InvoiceLine.of(
                "Cloud",
                "site-1",
                DAY,
                DAY.plusMonths(1),
                new BigDecimal(quantity),
                new InvoiceLine.Price(new BigDecimal(unitNet), EUR, vat));
    }

    static Invoice invoice(String reference) {
        return invoice(reference, List.of(line("1", "100", VAT_20)));
    }

    static Invoice invoice(String reference, List<InvoiceLine> lines) {
        return document(reference, DocumentKind.INVOICE, "", lines, Totals.of(lines, EUR));
    }

    static Invoice document(
            String reference,
            DocumentKind kind,
            String corrects,
            List<InvoiceLine> lines,
            Totals totals) {
        return new Invoice(
                new DocumentReference(reference),
                kind,
                new SellerCode("demo-fr"),
                new CustomerNumber(42),
                new OrderNumber(7),
                corrects,
                Instant.parse("2026-03-01T09:00:00Z"),
                DAY,
                DAY.plusDays(30),
                Language.FR,
                party(PartyKind.COMPANY, "FR", ""),
                party(PartyKind.CONSUMER, "FR", ""),
                "FR76 AGRI",
                lines,
                totals,
                List.of(new Mention("PMT", "40 €")),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** The same, paid before it was issued. */
    static Invoice paid(Invoice invoice) {
        return copy(invoice, invoice.buyer(), true);
    }

    /** The same to somebody else. */
    static Invoice to(Invoice invoice, Party buyer) {
        return copy(invoice, buyer, invoice.isPaid());
    }

    private static Invoice copy(Invoice invoice, Party buyer, boolean isPaid) {
        return new Invoice(
                invoice.reference(),
                invoice.kind(),
                invoice.sellerCode(),
                invoice.customer(),
                invoice.order(),
                invoice.corrects(),
                invoice.issuedAt(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.language(),
                invoice.seller(),
                buyer,
                invoice.paymentAccount(),
                invoice.lines(),
                invoice.totals(),
                invoice.mentions(),
                invoice.buyerReference(),
                isPaid,
                Optional.empty(),
                Optional.empty());
    }

    static Party party(PartyKind kind, String country, String vatId) {
        PostalAddress address = new PostalAddress("1 rue Haute", "", "75001", "Paris", country);
        return new Party(kind, "Somebody", address, "", "", vatId, "", Optional.empty());
    }
}
