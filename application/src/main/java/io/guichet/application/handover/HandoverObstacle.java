package io.guichet.application.handover;

/** What has to be settled before a customer passes to somebody else. */
public enum HandoverObstacle {
    /**
     * Invoices on which something is open: they are paid first, also while a debit is under way.
     */
    UNPAID,
    /** Money on its way back to a card or an account of the present owner. */
    REFUNDS,
    /** A card that is being charged, or a page on which one can be. */
    CARD_PAYMENTS,
    /** What the present owner's bank collects and will be credit. */
    DEBITS,
    /** Staff is about to let somebody in to the present owner's profile. */
    RECOVERY,
    /** All that the customer holds is on hold. */
    ON_HOLD,
    /** Somebody else owns the customer, too; staff helps. */
    OTHER_OWNERS,
    /** Whoever is to own it has customers with open invoices; told to him alone. */
    RECIPIENT_UNPAID,
    /** Whoever is to own it works here; told to him alone. */
    RECIPIENT_STAFF
}
