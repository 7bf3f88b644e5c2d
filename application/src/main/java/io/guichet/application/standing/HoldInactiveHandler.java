package io.guichet.application.standing;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.application.standing.port.Presences;
import io.guichet.application.standing.port.Presences.Idle;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.domain.standing.Inactivity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One customer after the other; on two nodes at once one of them does it. */
public final class HoldInactiveHandler implements HoldInactive {

    private static final int AT_ONCE = 200;

    private final Presences presences;
    private final Holding holding;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    public HoldInactiveHandler(
            Presences presences,
            Holding holding,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.presences = presences;
        this.holding = holding;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int hold() {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        gather(now);
        OneByOne round = new OneByOne("customer");
        List<Idle> some = next(today, 0);
        while (!some.isEmpty()) {
            round.each(some, Idle::customer, idle -> isDone(idle, now, today));
            some = next(today, some.getLast().customer().value());
        }
        return round.done();
    }

    private void gather(Instant now) {
        transactions.required(
                () -> {
                    presences.gather(now);
                    return true;
                });
    }

    private List<Idle> next(LocalDate today, long after) {
        return transactions.required(() -> presences.idle(lastDay(today), after, AT_ONCE));
    }

    private static LocalDate lastDay(LocalDate today) {
        return today.minusDays(Inactivity.SHORTEST - 1L);
    }

    /** As he is once whatever else was decided about him is over. */
    private Optional<Idle> still(CustomerNumber customer, LocalDate today) {
        holding.lock(customer);
        return presences.idle(lastDay(today), customer.value() - 1, 1).stream()
                .filter(idle -> idle.customer().equals(customer))
                .findFirst();
    }

    private boolean isDone(Idle idle, Instant at, LocalDate today) {
        try {
            return transactions.required(
                    () ->
                            still(idle.customer(), today)
                                    .filter(now -> decide(now, at, today))
                                    .isPresent());
        } catch (ConcurrentUpdateException faster) {
            return false;
        }
    }

    private boolean decide(Idle idle, Instant now, LocalDate today) {
        Optional<LocalDate> warned = idle.warnedOn();
        if (warned.isEmpty() && idle.inactivity().isToBeWarned(today)) {
            warn(idle, today);
            return true;
        }
        if (warned.filter(on -> idle.inactivity().isOver(today, on)).isPresent()) {
            holding.hold(
                    new CustomerHold(
                            UUID.randomUUID(),
                            idle.customer(),
                            Reason.INACTIVITY,
                            "since " + idle.inactivity().seenOn(),
                            Optional.empty(),
                            now,
                            Optional.empty()));
            return true;
        }
        return false;
    }

    /** Whoever would be over already has the days of the warning all the same. */
    private void warn(Idle idle, LocalDate today) {
        LocalDate soonest = today.plusDays(Inactivity.NOTICE_DAYS);
        LocalDate end = idle.inactivity().endsOn(today);
        LocalDate until = end.isBefore(soonest) ? soonest : end;
        presences.warned(idle.customer(), today, until);
        outbox.add(
                new Notice(
                        "inactive-soon:" + idle.customer() + ":" + idle.inactivity().seenOn(),
                        Notice.Kind.INACTIVE_SOON,
                        idle.customer(),
                        Map.of("until", until.toString())));
    }
}
