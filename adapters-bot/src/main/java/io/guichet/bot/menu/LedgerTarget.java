package io.guichet.bot.menu;

import io.guichet.domain.billing.BuyerReference;

import java.util.UUID;

/**
 * Where a button about the statement, the credit or what will be invoiced, when and with which
 * reference, leads.
 */
public sealed interface LedgerTarget extends Target {

    /** The statement's lines numbered below {@code before}, of one year or, by 0, of all. */
    record Statement(long customer, int year, long before) implements LedgerTarget {

        public static Statement whole(long customer) {
            return of(customer, 0);
        }

        public static Statement of(long customer, int year) {
            return new Statement(customer, year, Long.MAX_VALUE);
        }

        public boolean isFromTheStart() {
            return before == Long.MAX_VALUE;
        }
    }

    /** Below which credit to be told; {@code asks} for an amount of his own. */
    record LowCredit(long customer, boolean asks) implements LedgerTarget {}

    /** Has the credit paid out. */
    record PayOut(long customer) implements LedgerTarget {}

    /** A page of lines of the next invoice, which is a draft still. */
    record Draft(long customer, int page) implements LedgerTarget {}

    /** What ending all services on a day of the month comes to; of day 0 which day it is to be. */
    record BillingDay(long customer, int day) implements LedgerTarget {}

    /** Asks for a day of the month. */
    record OtherBillingDay(long customer) implements LedgerTarget {}

    /** The years of which there is a statement. */
    record Years(long customer, int page) implements LedgerTarget {}

    /** What the customer wants printed on his invoices. */
    sealed interface OfReferences extends LedgerTarget {}

    /** A page of what is printed, or will be. */
    record References(long customer, int page) implements OfReferences {}

    record Reference(long customer, UUID reference) implements OfReferences {}

    /** Asks for another. */
    record NewReference(long customer, BuyerReference.Kind kind) implements OfReferences {}

    /** Asks until when it is printed. */
    record ReferenceEnd(long customer, UUID reference) implements OfReferences {}

    /** Whether it is to be printed no longer. */
    record ReferenceRemoval(long customer, UUID reference) implements OfReferences {}
}
