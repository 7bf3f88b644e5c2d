package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.SellerCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An issued invoice or credit note: a snapshot of seller, customer, lines, taxes and mentions that
 * never changes. A credit note has positive amounts and names in {@code corrects} the one invoice
 * it corrects (BR-FR-CO-05); so does a corrective invoice, which takes the place of that one in all
 * it says (BR-FR-CO-04); any other invoice has that field empty. What the customer wants printed on
 * it, that it was paid already when it was issued, and what its VAT is in euros belong to its
 * content only where they are so: what was sealed before keeps its seal.
 */
public record Invoice(
        DocumentReference reference,
        DocumentKind kind,
        SellerCode sellerCode,
        CustomerNumber customer,
        OrderNumber order,
        String corrects,
        Instant issuedAt,
        LocalDate issuedOn,
        LocalDate dueOn,
        Language language,
        Party seller,
        Party buyer,
        String paymentAccount,
        List<InvoiceLine> lines,
        Totals totals,
        List<Mention> mentions,
        Optional<BuyerReference> buyerReference,
        boolean isPaid,
        Optional<VatInEuros> vatInEuros)
        implements Sealable {

    public Invoice {
        requireNonNull(reference, "reference");
        requireNonNull(sellerCode, "sellerCode");
        requireNonNull(customer, "customer");
        requireNonNull(order, "order");
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(issuedOn, "issuedOn");
        requireNonNull(dueOn, "dueOn");
        requireNonNull(language, "language");
        requireNonNull(seller, "seller");
        requireNonNull(buyer, "buyer");
        requireNonNull(paymentAccount, "paymentAccount");
        lines = List.copyOf(lines);
        mentions = List.copyOf(mentions);
        requireNonNull(buyerReference, "buyerReference");
        requireNonNull(vatInEuros, "vatInEuros");
        if (kind == DocumentKind.RECEIPT || lines.isEmpty()) {
            throw new IllegalArgumentException(reference + " is no invoice");
        }
        if (corrects.isEmpty() && kind == DocumentKind.CREDIT_NOTE
                || corrects.equals(reference.value())) {
            throw new IllegalArgumentException(reference + " corrects '" + corrects + "'");
        }
        if (isPaid && kind == DocumentKind.CREDIT_NOTE) {
            throw new IllegalArgumentException(reference + " owes nothing to be paid");
        }
        if (!addsUp(kind, lines, totals)) {
            throw new IllegalArgumentException(reference + " does not add up");
        }
    }

    private static boolean addsUp(DocumentKind kind, List<InvoiceLine> lines, Totals totals) {
        Totals whole = Totals.of(lines, totals.gross().currency());
        return kind == DocumentKind.CREDIT_NOTE
                ? totals.isCloseTo(whole)
                : totals.equals(whole)
                        || totals.equals(Totals.onNets(lines, totals.gross().currency()));
    }

    /** The same, saying what its VAT is in euros. */
    public Invoice with(VatInEuros euros) {
        return new Invoice(
                reference,
                kind,
                sellerCode,
                customer,
                order,
                corrects,
                issuedAt,
                issuedOn,
                dueOn,
                language,
                seller,
                buyer,
                paymentAccount,
                lines,
                totals,
                mentions,
                buyerReference,
                isPaid,
                Optional.of(euros));
    }

    @Override
    public Invoice withoutPerson() {
        return new Invoice(
                reference,
                kind,
                sellerCode,
                customer,
                order,
                corrects,
                issuedAt,
                issuedOn,
                dueOn,
                language,
                seller,
                buyer.withoutName(),
                paymentAccount,
                lines.stream().map(InvoiceLine::withoutText).toList(),
                totals,
                mentions,
                Optional.empty(),
                isPaid,
                vatInEuros);
    }

    public boolean isCreditNote() {
        return kind == DocumentKind.CREDIT_NOTE;
    }

    /** Whether it cancels and replaces another invoice by itself, without a credit note. */
    public boolean isCorrective() {
        return kind == DocumentKind.INVOICE && !corrects.isEmpty();
    }

    /** The invoice that a credit note or a corrective invoice corrects. */
    public Optional<DocumentReference> corrected() {
        return corrects.isEmpty() ? Optional.empty() : Optional.of(new DocumentReference(corrects));
    }

    @Override
    public String canonical() {
        CanonicalText text = new CanonicalText(format());
        text.add(reference).add(kind).add(sellerCode).add(customer).add(order.value());
        text.add(corrects).add(issuedAt).add(issuedOn).add(dueOn).add(language);
        text.add(seller).add(buyer).add(paymentAccount);
        text.add(lines.size());
        lines.forEach(text::add);
        text.add(totals.vat().size());
        totals.vat().forEach(text::add);
        text.add(totals.net()).add(totals.tax()).add(totals.gross());
        text.add(mentions.size());
        mentions.forEach(text::add);
        buyerReference.ifPresent(wanted -> text.add(wanted.kind()).add(wanted.text()));
        vatInEuros.ifPresent(
                euros -> text.add(euros.rate().perEuro()).add(euros.rate().day()).add(euros.tax()));
        return text.toString();
    }

    private String format() {
        return vatInEuros.isPresent() ? plainFormat() + "-eur" : plainFormat();
    }

    private String plainFormat() {
        if (isPaid) {
            return buyerReference.isPresent() ? "guichet-invoice-4" : "guichet-invoice-3";
        }
        return buyerReference.isPresent() ? "guichet-invoice-2" : "guichet-invoice-1";
    }
}
