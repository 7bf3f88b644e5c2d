package io.guichet.application.billing;

import io.guichet.domain.billing.Receivable;
import io.guichet.domain.money.Money;

import java.time.LocalDate;

/**
 * Debits that customers were told of and no bank was yet: they give way to whatever else settles
 * the invoice. What is in a file for the bank does not, but to what the law lets nobody refuse.
 * Within the customer's lock.
 */
public interface AnnouncedDebits {

    /** What is owed as it would be without such a debit; nothing is written. */
    Receivable without(Receivable owed);

    /**
     * What is owed as it would be without any debit, whoever was told of it; nothing is written.
     */
    Receivable withoutAny(Receivable owed);

    /**
     * What a bank would collect beyond what is owed if so much were credited, and will be credit
     * then; nothing is written.
     */
    Money excess(Receivable owed, Money credited);

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

    /**
     * The same before so much is credited, also where a bank has the debit: that will be collected,
     * and what is {@link #excess} of it is reserved no longer. Only where {@link #withoutAny}
     * leaves room for it.
     */
    void makeRoom(Receivable owed, Money credited);
}
