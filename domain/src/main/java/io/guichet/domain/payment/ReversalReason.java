package io.guichet.domain.payment;

/** Why a booked payment turns out to be none. */
public enum ReversalReason {
    /** The bank took the money back: a transfer recalled, a debit without cover. */
    BOUNCED,
    /** The holder of the card or account disputed the payment and his bank took it back. */
    CHARGEBACK,
    /** Nobody paid: what was recorded was wrong. */
    RECORDED_IN_ERROR;

    /**
     * Whether a payment of this kind can end like that; a card's money is never recorded by hand.
     */
    public boolean fits(PaymentMethod method) {
        return switch (method) {
            case CREDIT -> this == RECORDED_IN_ERROR;
            case CARD -> this == CHARGEBACK;
            case BANK_TRANSFER -> this == BOUNCED || this == RECORDED_IN_ERROR;
            case DIRECT_DEBIT -> true;
        };
    }
}
