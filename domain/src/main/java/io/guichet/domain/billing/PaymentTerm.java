package io.guichet.domain.billing;

import io.guichet.domain.shared.InvalidValueException;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How long somebody has to pay: so many days from issue, at most 60; or at most 45 and from there
 * to the end of the month (C. com. L441-10, I).
 */
public record PaymentTerm(int days, boolean isEndOfMonth) {

    /** The most days that lie between issue and the due date. */
    public static final int LONGEST = 75;

    /** From the first of a long month to its end. */
    private static final int TO_END_OF_MONTH = 30;

    private static final int MOST = 60;
    private static final int MOST_TO_END_OF_MONTH = 45;

    /**
     * @throws InvalidValueException {@code invalid-payment-term} beyond what the law allows
     */
    public PaymentTerm {
        if (days < 0 || days > (isEndOfMonth ? MOST_TO_END_OF_MONTH : MOST)) {
            throw new InvalidValueException("invalid-payment-term");
        }
    }

    /** Whether it never leaves more days than a public body may have to pay. */
    public boolean isLawfulFor(PublicPayer payer) {
        return days + (isEndOfMonth ? TO_END_OF_MONTH : 0) <= payer.most();
    }

    public LocalDate dueOn(LocalDate issuedOn) {
        LocalDate day = issuedOn.plusDays(days);
        return isEndOfMonth ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
    }
}
