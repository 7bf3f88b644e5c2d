package io.guichet.application.billing;

import io.guichet.domain.billing.Receivable;
import io.guichet.domain.money.Money;

import java.time.LocalDate;

/**
 * Debits that customers were told of and no bank was yet: they give way to whatever else settles
 * the invoice. What is in a file for the bank does not. Within the customer's lock.
 */
public interface AnnouncedDebits {

    /** What is owed as it would be without such a debit; nothing is written. */
    Receivable without(Receivable owed);

    /**
     * Whether a bank was told to collect what is reserved and has had the time to send it back,
     * without that it was said to be collected, sent back or refused.
     */
    boolean isUnanswered(Receivable owed, LocalDate today);

    /**
     * Cancels the debit of an invoice if so much of it could not be settled beside it, and tells
     * the customer; what stays due is announced again by the next run. Only where {@link #without}
     * leaves room for the amount.
     *
     * @return what is owed as it is stored then
     * @throws io.guichet.application.shared.ConcurrentUpdateException if a bank was told since
     */
    Receivable giveWay(Receivable owed, Money amount);
}
