package io.guichet.application.debit;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.debit.BankDays;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.money.Money;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file for the bank locks no customer: a debit that is put into one at the same moment is found
 * changed, and who cancels it begins again and is told that it is being paid.
 */
public final class DebitsGivingWay implements AnnouncedDebits {

    private final Debits debits;
    private final Receivables receivables;
    private final Outbox outbox;
    private final DebitEnding ending;
    private final Clock clock;

    public DebitsGivingWay(Debits debits, Receivables receivables, Outbox outbox, Clock clock) {
        this.debits = debits;
        this.receivables = receivables;
        this.outbox = outbox;
        this.ending = new DebitEnding(debits, receivables, clock);
        this.clock = clock;
    }

    @Override
    public Receivable without(Receivable owed) {
        return announced(owed).map(debit -> owed.release(debit.reserved())).orElse(owed);
    }

    @Override
    public Receivable withoutAny(Receivable owed) {
        return pending(owed).map(debit -> owed.release(debit.reserved())).orElse(owed);
    }

    @Override
    public Money excess(Receivable owed, Money credited) {
        return withTheBank(owed)
                .map(debit -> lacking(owed, credited))
                .orElseGet(() -> Money.zero(credited.currency()));
    }

    @Override
    public boolean isUnanswered(Receivable owed, LocalDate today) {
        return owed.reserved().isPositive()
                && debits.of(owed.invoice()).stream()
                        .filter(debit -> debit.state() == Debit.State.SENT)
                        .anyMatch(sent -> BankDays.answeredBy(sent.collectOn()).isBefore(today));
    }

    @Override
    public Receivable giveWay(Receivable owed, Money amount) {
        if (owed.reserved().isZero() || amount.compareTo(owed.payable()) <= 0) {
            return owed;
        }
        return announced(owed)
                .map(debit -> cancel(owed, debit))
                .orElseThrow(() -> new ConcurrentUpdateException("debit of " + owed.invoice()));
    }

    @Override
    public void makeRoom(Receivable owed, Money credited) {
        Money lacking = lacking(owed, credited);
        Optional<Debit> withTheBank = withTheBank(owed);
        if (lacking.isZero() || withTheBank.isEmpty()) {
            giveWay(owed, credited.min(owed.open()));
            return;
        }
        receivables.save(owed.release(lacking));
        debits.save(withTheBank.get().releasing(lacking, clock.instant()));
    }

    /** What is reserved of it and would be credited. */
    private static Money lacking(Receivable owed, Money credited) {
        Money unpaid = credited.min(owed.open());
        return unpaid.minus(unpaid.min(owed.payable()));
    }

    /** Also one of which the mandate cannot be read: its customer waits for it, too. */
    private Receivable cancel(Receivable owed, Debit debit) {
        ending.cancel(debit);
        outbox.add(DebitNotices.cancelled(debit));
        return receivables.find(owed.invoice()).orElseThrow();
    }

    private Optional<Debit> announced(Receivable owed) {
        return pending(owed).filter(debit -> debit.state() == Debit.State.ANNOUNCED);
    }

    private Optional<Debit> withTheBank(Receivable owed) {
        return pending(owed).filter(debit -> debit.state() == Debit.State.SENT);
    }

    /**
     * Of an invoice there is one at a time; where nothing is reserved there is none of interest.
     */
    private Optional<Debit> pending(Receivable owed) {
        if (owed.reserved().isZero()) {
            return Optional.empty();
        }
        return debits.of(owed.invoice()).stream().filter(Debit::isPending).findFirst();
    }
}
