package io.guichet.application.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.time.LocalDate;

/**
 * What the end of a contract that renewed untold gives back for the days left, with VAT: {@code
 * credited} no longer counts of what was invoiced; what of it was paid goes to the card that paid
 * it, or is credit that he may have paid out. By law he has it within thirty days (C. conso.
 * L215-1).
 */
public record GivenBack(Money credited, Money toCard, Money toCredit, LocalDate refundBy) {

    /** The law's, from the end of the contract on. */
    static final int WITHIN_DAYS = 30;

    public GivenBack {
        requireNonNull(credited, "credited");
        requireNonNull(toCard, "toCard");
        requireNonNull(toCredit, "toCredit");
        requireNonNull(refundBy, "refundBy");
    }

    /** Both together, of one day. */
    public GivenBack plus(GivenBack other) {
        return new GivenBack(
                credited.plus(other.credited),
                toCard.plus(other.toCard),
                toCredit.plus(other.toCredit),
                refundBy);
    }
}
