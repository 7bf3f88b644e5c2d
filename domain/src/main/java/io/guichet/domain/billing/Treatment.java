package io.guichet.domain.billing;

import io.guichet.domain.identity.Party;

/**
 * What the platforms of the French reform owe a document, by who buys (note BAR of XP Z12-012,
 * BR-FR-20). Who is not taxable, as an association without SIREN, counts as a consumer.
 */
public enum Treatment {
    /** Between two that are taxable in France: the invoice itself goes through the platforms. */
    B2B,
    /** To somebody taxable elsewhere: reported. */
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
}
