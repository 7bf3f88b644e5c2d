package io.guichet.application.standing;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.application.standing.port.Presences;
import io.guichet.application.standing.port.Presences.Returned;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One customer after the other; whom staff lets go on meanwhile is left to it. */
public final class LiftInactivityHandler implements LiftInactivity {

    private static final int AT_ONCE = 200;

    private final Presences presences;
    private final CustomerHolds holds;
    private final Holding holding;
    private final Transactions transactions;
    private final Clock clock;

    public LiftInactivityHandler(
            Presences presences,
            CustomerHolds holds,
            Holding holding,
            Transactions transactions,
            Clock clock) {
        this.presences = presences;
        this.holds = holds;
        this.holding = holding;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int lift() {
        OneByOne round = new OneByOne("customer");
        List<Returned> some = next(0);
        while (!some.isEmpty()) {
            round.each(some, Returned::customer, this::isDone);
            some = next(some.getLast().customer().value());
        }
        return round.done();
    }

    private List<Returned> next(long after) {
        return transactions.required(() -> presences.returned(after, AT_ONCE));
    }

    private boolean isDone(Returned returned) {
        try {
            return transactions.required(() -> isLifted(returned));
        } catch (ConcurrentUpdateException faster) {
            return false;
        }
    }

    private boolean isLifted(Returned returned) {
        holding.lock(returned.customer());
        Optional<CustomerHold> standing =
                holds.of(returned.customer()).filter(hold -> hold.reason() == Reason.INACTIVITY);
        standing.ifPresent(hold -> holding.lift(hold.lift(returned.owner(), clock.instant())));
        return standing.isPresent();
    }
}
