package io.guichet.domain.billing;

import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;

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
        return of(document.seller(), document.buyer());
    }

    private static Treatment of(Party seller, Party buyer) {
        if (!buyer.kind().isProfessional()) {
            return B2C;
        }
        if (!buyer.siren().isEmpty()) {
            return B2B;
        }
        String home = seller.address().country();
        return buyer.address().country().equals(home) ? B2C : B2BINT;
    }

    /**
     * Whether a document is reported by itself (flux 10.1): its buyer is taxable elsewhere and owes
     * the VAT there.
     */
    public static boolean isReportedAlone(Invoice document) {
        return of(document) == B2BINT && !isTaxed(document.totals());
    }

    /**
     * Whether what replaces a document would reach the same recipient on the same way: between two
     * that are taxable in France the same company, on Chorus Pro the same establishment, else
     * reported as it was, alone or in a sum.
     */
    public static boolean isKept(Invoice document, Party buyer, Totals totals) {
        Party before = document.buyer();
        boolean isPublic = before.kind() == PartyKind.PUBLIC_BODY;
        return of(document) == of(document.seller(), buyer)
                && isTaxed(document.totals()) == isTaxed(totals)
                && before.siren().equals(buyer.siren())
                && isPublic == (buyer.kind() == PartyKind.PUBLIC_BODY)
                && (!isPublic || before.siret().equals(buyer.siret()));
    }

    /**
     * Whether a document is reported in a sum (flux 10.3): its buyer is not taxable, or is charged
     * VAT as if he were not.
     */
    public static boolean isReportedInSum(Invoice document) {
        Treatment treatment = of(document);
        return treatment == B2C || treatment == B2BINT && isTaxed(document.totals());
    }

    private static boolean isTaxed(Totals totals) {
        return totals.vat().stream()
                .anyMatch(subtotal -> subtotal.rate().category() == VatCategory.S);
    }
}
