package io.guichet.commands;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.money.Money;

import java.time.LocalDate;

/** Without a server nothing is debited, so that nothing gives way. */
final class NoDebits implements AnnouncedDebits {

    @Override
    public Receivable without(Receivable owed) {
        return owed;
    }

    @Override
    public Receivable withoutAny(Receivable owed) {
        return owed;
    }

    @Override
    public Money excess(Receivable owed, Money credited) {
        return Money.zero(credited.currency());
    }

    @Override
    public boolean isUnanswered(Receivable owed, LocalDate today) {
        return false;
    }

    @Override
    public Receivable giveWay(Receivable owed, Money amount) {
        return owed;
    }

    @Override
    public void makeRoom(Receivable owed, Money credited) {
        // Nothing is in its way.
    }
}
