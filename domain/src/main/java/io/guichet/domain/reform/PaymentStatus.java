package io.guichet.domain.reform;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Treatment;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.PartyKind;

import java.util.UUID;

/**
 * The status 212 "Encaissée" of an invoice (XP Z12-012): the seller says what he received for it,
 * by VAT rate with the VAT in it (BR-FR-CDV-14). Each change is told once, also a part, also one
 * that takes back what was told before.
 */
public record PaymentStatus(UUID id, Invoice invoice, Collected collected) {

    public PaymentStatus {
        requireNonNull(id, "id");
        if (!invoice.reference().equals(collected.invoice())) {
            throw new IllegalArgumentException(collected + " is not of " + invoice.reference());
        }
    }

    /**
     * Whether an invoice has such statuses: it is one between two that are taxable in France, who
     * owes its VAT when he is paid. Invoices to public bodies live on Chorus Pro, which knows
     * itself when they are paid.
     */
    public static boolean concerns(Invoice invoice, boolean isVatOnDebits) {
        return !isVatOnDebits
                && !invoice.isCreditNote()
                && !invoice.seller().siren().isEmpty()
                && invoice.buyer().kind() != PartyKind.PUBLIC_BODY
                && Treatment.of(invoice) == Treatment.B2B;
    }

    public VatSplit amounts() {
        return collected.taxed();
    }
}
