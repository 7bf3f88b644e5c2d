package io.guichet.documents.shared;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.port.DocumentRenderer;
import io.guichet.domain.billing.Advance;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.BuyerReference.Kind;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.InvoiceLine.Price;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;
import io.guichet.domain.payment.Receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Documents to draw. */
public final class Samples {

    public static final Currency EUR = Currency.getInstance("EUR");
    public static final VatRate NORMAL = VatRate.standard("20");
    public static final VatRate OVERSEAS = VatRate.standard("8.5");
    public static final VatRate REVERSED = new VatRate(VatCategory.AE, BigDecimal.ZERO);
    public static final VatRate OUTSIDE = new VatRate(VatCategory.O, BigDecimal.ZERO);

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Instant ISSUED = Instant.parse("2026-03-01T09:15:30.123456Z");

    private Samples() {}

    /** Draws a document, with the invoice that it corrects if it does. */
    public static byte[] render(DocumentRenderer renderer, Invoice invoice, DocumentFormat format) {
        return renderer.render(invoice, invoice.corrected().map(corrected -> invoice()), format);
    }

    public static Invoice invoice() {
        return invoice(Language.FR, Traders.BUYER, List.of(hosting(), domain()));
    }

    public static Invoice english() {
        return invoice(Language.EN, Traders.BUYER, List.of(hosting(), domain()));
    }

    public static Invoice longInvoice(int lines) {
        return invoice(
                Language.FR,
                Traders.BUYER,
                IntStream.rangeClosed(1, lines)
                        .mapToObj(
                                i -> line("Hébergement n° " + i, "hote-" + i, "1", "9.99", NORMAL))
                        .toList());
    }

    /** At 9.99 with VAT, which VAT on the net does not come back to. */
    public static Invoice pricedWithVat(int lines) {
        InvoiceLine line = line("Hébergement", "hote", "1", "8.325", NORMAL);
        return invoice(Language.FR, Traders.BUYER, Collections.nCopies(lines, line));
    }

    public static Invoice to(String buyer, String description, String service) {
        return invoice(
                Language.FR,
                Traders.buyer(buyer),
                List.of(line(description, service, "1", "10", NORMAL)));
    }

    public static Invoice of(Language language, InvoiceLine... lines) {
        return invoice(language, Traders.BUYER, List.of(lines));
    }

    public static Invoice creditNote(Language language) {
        return creditNoteOn(invoice(language, Traders.BUYER, List.of(hosting())));
    }

    /** An invoice in another currency, to somebody who owes no VAT. */
    public static Invoice dollars() {
        Price price = new Price(new BigDecimal("49.9"), Currency.getInstance("USD"), OUTSIDE);
        InvoiceLine line =
                InvoiceLine.of("Server", "srv1", MARCH, MARCH.plusMonths(1), BigDecimal.ONE, price);
        return invoice(Language.EN, Traders.BUYER, List.of(line));
    }

    /** An invoice of an order that was paid first. */
    public static Invoice paid() {
        return paid(invoice());
    }

    /** The same if its order had been paid first. */
    public static Invoice paid(Invoice owed) {
        return copy(owed, owed.buyer(), owed.mentions(), true);
    }

    /** The same with something the customer wants printed. */
    public static Invoice printing(Invoice invoice, BuyerReference wanted) {
        return copy(
                invoice,
                invoice.buyer(),
                invoice.mentions(),
                new Terms(Optional.of(wanted), invoice.isPaid(), Optional.empty()));
    }

    /** One that asks for an advance or takes one off. */
    static Invoice copy(Invoice invoice, Advance advance) {
        return copy(
                invoice,
                invoice.buyer(),
                invoice.mentions(),
                new Terms(invoice.buyerReference(), invoice.isPaid(), Optional.of(advance)));
    }

    private record Terms(
            Optional<BuyerReference> wanted, boolean isPaid, Optional<Advance> advance) {}

    /** An invoice for somebody else. */
    static Invoice copy(Invoice invoice, Party buyer, List<Mention> mentions, boolean isPaid) {
        return copy(
                invoice,
                buyer,
                mentions,
                new Terms(invoice.buyerReference(), isPaid, Optional.empty()));
    }

    private static Invoice copy(Invoice invoice, Party buyer, List<Mention> mentions, Terms terms) {
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
                mentions,
                terms.wanted(),
                terms.isPaid(),
                Optional.empty(),
                terms.advance());
    }

    /** The credit note that takes an invoice back. */
    public static Invoice creditNoteOn(Invoice invoice) {
        return new Invoice(
                new DocumentReference("FRA00000003"),
                DocumentKind.CREDIT_NOTE,
                invoice.sellerCode(),
                invoice.customer(),
                invoice.order(),
                invoice.reference().value(),
                invoice.issuedAt(),
                invoice.issuedOn(),
                invoice.issuedOn(),
                invoice.language(),
                invoice.seller(),
                invoice.buyer(),
                invoice.paymentAccount(),
                invoice.lines(),
                invoice.totals(),
                invoice.mentions(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    public static Receipt receipt(Language language) {
        return new Receipt(
                new DocumentReference("FRR00000007"),
                new SellerCode("midi"),
                new CustomerNumber(100042),
                new PaymentId(UUID.fromString("0191d2a4-5b6c-7d8e-9f00-112233445566")),
                PaymentMethod.CARD,
                Money.euros("1500.00"),
                ISSUED,
                MARCH,
                language,
                Traders.SELLER,
                Traders.BUYER,
                List.of(
                        new Allocation(new DocumentReference("FR00000042"), Money.euros("1234.56")),
                        new Allocation(new DocumentReference("FR00000043"), Money.euros("15.44"))));
    }

    public static InvoiceLine line(
            String description, String service, String quantity, String price, VatRate vat) {
        return InvoiceLine.of(
                description,
                service,
                MARCH,
                MARCH.plusMonths(1),
                new BigDecimal(quantity),
                new Price(new BigDecimal(price), EUR, vat));
    }

    private static InvoiceLine hosting() {
        return line("Hébergement mutualisé, 50 Go", "atelier-lumiere", "1", "1029.166667", NORMAL);
    }

    private static InvoiceLine domain() {
        return InvoiceLine.of(
                "Intervention, remise en route d’un site",
                "",
                MARCH,
                MARCH,
                new BigDecimal("1.5"),
                new Price(new BigDecimal("80"), EUR, NORMAL));
    }

    private static Invoice invoice(Language language, Party buyer, List<InvoiceLine> lines) {
        return new Invoice(
                new DocumentReference("FR00000042"),
                DocumentKind.INVOICE,
                new SellerCode("midi"),
                new CustomerNumber(100042),
                new OrderNumber(2026017),
                "",
                ISSUED,
                MARCH,
                MARCH.plusDays(30),
                language,
                Traders.SELLER,
                buyer,
                "FR7630006000011234567890189 AGRIFRPP",
                lines,
                Totals.of(lines, lines.getFirst().net().currency()),
                mentions(language),
                Optional.of(new BuyerReference(Kind.PURCHASE_ORDER, "PO-2026-17")),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static List<Mention> mentions(Language language) {
        return switch (language) {
            case FR ->
                    List.of(
                            new Mention("AAB", "Pas d’escompte pour paiement anticipé."),
                            new Mention("PMD", "Pénalités de retard : taux BCE + 10 points."),
                            new Mention("PMT", "Indemnité forfaitaire de recouvrement : 40 €."));
            case EN ->
                    List.of(
                            new Mention("AAB", "No discount for early payment."),
                            new Mention("PMD", "Late payment penalty: ECB rate + 10 points."),
                            new Mention("PMT", "Fixed recovery indemnity: €40."));
        };
    }
}
