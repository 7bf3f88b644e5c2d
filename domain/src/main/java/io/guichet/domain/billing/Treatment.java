package io.guichet.domain.billing;

import io.guichet.domain.identity.Party;

/**
 * What the platforms of the French reform owe a document, by who buys (note BAR of XP Z12-012,
 * BR-FR-20). Who is not taxable, as an association without SIREN, counts as a consumer.
 */
public enum Treatment {
    /** Between two that are taxable in France: the invoice itself goes through the platforms. */
    B2B,
    /** To a professional elsewhere: reported. */
    B2BINT,
    /** To somebody who is not taxable: reported in sums. */
    B2C;

    public static Treatment of(Invoice document) {
        Party buyer = document.buyer();
        if (!buyer.kind().isProfessional()) {
            return B2C;
        }
        if (!buyer.siren().isEmpty()) {
            return B2B;
        }
        String home = document.seller().address().country();
        return buyer.address().country().equals(home) ? B2C : B2BINT;
    }

    /**
     * Whether a document is reported by itself (flux 10.1): its buyer is taxable elsewhere and owes
     * the VAT there.
     */
    public static boolean isReportedAlone(Invoice document) {
        return of(document) == B2BINT && !isTaxed(document);
    }

    /**
     * Whether a document is reported in a sum (flux 10.3): its buyer is not taxable, or is charged
     * VAT as if he were not.
     */
    public static boolean isReportedInSum(Invoice document) {
        Treatment treatment = of(document);
        return treatment == B2C || treatment == B2BINT && isTaxed(document);
    }

    private static boolean isTaxed(Invoice document) {
        return document.totals().vat().stream()
                .anyMatch(subtotal -> subtotal.rate().category() == VatCategory.S);
    }
}
