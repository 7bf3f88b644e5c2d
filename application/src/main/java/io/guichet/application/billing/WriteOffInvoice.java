package io.guichet.application.billing;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.WriteOff;
import io.guichet.domain.billing.WriteOff.Reason;
import io.guichet.domain.money.Money;

/**
 * Staff gives up what is open on an invoice, or takes that back. What is given up is owed no longer
 * and has no timetable; whatever was suspended for it stays so. The VAT on it stays due.
 */
public interface WriteOffInvoice {

    /**
     * Giving up again changes nothing and answers the same; another reason or note is refused.
     * {@code note} may be empty.
     */
    Outcome writeOff(DocumentReference invoice, Reason reason, String note);

    Found find(DocumentReference invoice);

    /** It is owed again from today on, so that it can be paid or credited. */
    Outcome takeBack(DocumentReference invoice);

    /** What there is to be seen of an invoice. */
    sealed interface Found {

        /** What was given up and is not taken back, and why. */
        record Noted(WriteOff writeOff) implements Found {}

        /** Nothing was given up, or it was not noted why. */
        record NothingNoted() implements Found {}

        /** Also the answer for a credit note. */
        record NoSuchInvoice() implements Found {}
    }

    /** How it can end. */
    sealed interface Outcome {

        record WrittenOff(DocumentReference invoice, Money amount) implements Outcome {}

        /** It was given up for another reason, or with another note: that is taken back first. */
        record WrittenOffOtherwise(WriteOff before) implements Outcome {}

        record TakenBack(DocumentReference invoice, Money open) implements Outcome {}

        /** Nothing is open. */
        record NothingOpen() implements Outcome {}

        /** There is nothing to take back. */
        record NotWrittenOff() implements Outcome {}

        /** A card payment is being captured; try again in a minute. */
        record PaymentUnderWay() implements Outcome {}

        /** Also the answer for a credit note. */
        record NoSuchInvoice() implements Outcome {}
    }
}
