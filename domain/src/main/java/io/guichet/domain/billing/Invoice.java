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
 * it, that it was paid already when it was issued, what its VAT is in euros, and that it asks for
 * an advance or takes one off, and the buyer's billing address, belong to its content only where
 * they are so: what was sealed before keeps its seal.
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
        Optional<VatInEuros> vatInEuros,
        Optional<Advance> advance)
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
        requireNonNull(advance, "advance");
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
        if (advance.isPresent() && kind != DocumentKind.INVOICE) {
            throw new IllegalArgumentException(reference + " is no part of a sale");
        }
        boolean isRest = kind == DocumentKind.CREDIT_NOTE || advance.isPresent();
        if (!addsUp(isRest, lines, totals)) {
            throw new IllegalArgumentException(reference + " does not add up");
        }
    }

    /** Parts of a sale are rounded apart: the last takes what is left of the VAT. */
    private static boolean addsUp(boolean isRest, List<InvoiceLine> lines, Totals totals) {
        Totals whole = Totals.of(lines, totals.gross().currency());
        return isRest
                ? totals.isCloseTo(whole)
                : totals.equals(whole)
                        || totals.equals(Totals.onNets(lines, totals.gross().currency()));
    }

    /** The same, saying what its VAT is in euros. */
    public Invoice with(VatInEuros euros) {
        return with(buyer, lines, buyerReference, Optional.of(euros));
    }

    @Override
    public Invoice withoutPerson() {
        List<InvoiceLine> silent = lines.stream().map(InvoiceLine::withoutText).toList();
        return with(buyer.withoutName(), silent, Optional.empty(), vatInEuros);
    }

    private Invoice with(
            Party named,
            List<InvoiceLine> said,
            Optional<BuyerReference> printed,
            Optional<VatInEuros> euros) {
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
                named,
                paymentAccount,
                said,
                totals,
                mentions,
                printed,
                isPaid,
                euros,
                advance);
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

    /** Whether it asks for a part of a sale in advance. */
    public boolean isAdvance() {
        return advance.filter(Advance.Asked.class::isInstance).isPresent();
    }

    /** The advance invoice that it takes off. */
    public Optional<Advance.Deducted> deducted() {
        return advance.filter(Advance.Deducted.class::isInstance).map(Advance.Deducted.class::cast);
    }

    @Override
    public String canonical() {
        return InvoiceText.of(this);
    }
}
