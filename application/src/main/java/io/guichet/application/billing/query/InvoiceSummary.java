package io.guichet.application.billing.query;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice as a list shows it; {@code open} is what is still to be paid, {@code replacedBy} what
 * was issued in its place, {@code takesBack} what a corrective invoice replaces; {@code isAdvance}:
 * it asks for a part of an order in advance; {@code isToPublicBody}: it may stand on Chorus Pro.
 */
public record InvoiceSummary(
        DocumentReference reference,
        DocumentKind kind,
        OrderNumber order,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money net,
        Money gross,
        Money open,
        InvoiceStatus status,
        Optional<DocumentReference> replacedBy,
        Optional<TakenBack> takesBack,
        boolean isAdvance,
        boolean isToPublicBody) {

    /** What is no longer sold once another invoice replaces it, without and with VAT. */
    public record TakenBack(DocumentReference invoice, Money net, Money gross) {}

    /** The same where what was taken back is not listed. */
    public InvoiceSummary alone() {
        return new InvoiceSummary(
                reference,
                kind,
                order,
                issuedOn,
                dueOn,
                net,
                gross,
                open,
                status,
                replacedBy,
                Optional.empty(),
                isAdvance,
                isToPublicBody);
    }

    public InvoicePosition position() {
        return new InvoicePosition(issuedOn, reference);
    }

    public boolean isOverdueOn(LocalDate today) {
        return open.isPositive() && dueOn.isBefore(today);
    }
}
