package io.guichet.application.erasure;

/** Why a profile cannot be deleted yet. */
public enum Obstacle {
    /** Whoever works here is no customer: who runs the installation takes the roles away first. */
    STAFF,
    /** Staff is about to let somebody in to the profile; that is stopped or ends first. */
    RECOVERY,
    /** Services that live, suspended ones too. */
    SERVICES,
    /** Accounts that are not deleted. */
    ACCOUNTS,
    /** An account is offered to the customer: he accepts or refuses it first. */
    INCOMING_TRANSFER,
    /** Invoices on which something is open. */
    UNPAID,
    /** Credit that is neither spent nor paid back. */
    CREDIT,
    /** Orders that wait to be paid or delivered. */
    ORDERS,
    /** Charges and usage that are still to be invoiced. */
    CHARGES,
    /** Money on its way back. */
    REFUNDS,
    /** A card that is being charged, or a page on which one can be. */
    CARD_PAYMENTS,
    /** What a bank was told to collect and nobody owes any more: credit once it has. */
    DEBITS
}
