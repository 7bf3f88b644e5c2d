package io.guichet.application.standing;

import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Holder;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.shared.Transactions;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A session counts that was used after the hold and awaits no second factor. */
public final class LiftInactivityHandler implements LiftInactivity {

    private static final int AT_MOST = 200;

    private final CustomerHolds holds;
    private final Holding holding;
    private final Profiles profiles;
    private final WebSessions sessions;
    private final Transactions transactions;
    private final Clock clock;

    public LiftInactivityHandler(
            CustomerHolds holds,
            Holding holding,
            Profiles profiles,
            WebSessions sessions,
            Transactions transactions,
            Clock clock) {
        this.holds = holds;
        this.holding = holding;
        this.profiles = profiles;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int lift() {
        List<CustomerHold> standing =
                transactions.required(() -> holds.standing(Reason.INACTIVITY, AT_MOST));
        return (int)
                standing.stream()
                        .filter(hold -> transactions.required(() -> isLifted(hold)))
                        .count();
    }

    private boolean isLifted(CustomerHold hold) {
        Optional<ProfileId> owner =
                profiles.holders(hold.customer()).stream()
                        .filter(holder -> holder.permissions().owner())
                        .map(Holder::profile)
                        .map(Profiles.Profile::id)
                        .filter(person -> cameInSince(hold.at(), person))
                        .findFirst();
        owner.ifPresent(person -> holding.lift(hold.lift(person, clock.instant())));
        return owner.isPresent();
    }

    private boolean cameInSince(Instant at, ProfileId person) {
        return sessions.of(person, clock.instant()).stream()
                .filter(session -> !session.awaitsSecondFactor())
                .anyMatch(session -> session.times().seenAt().isAfter(at));
    }
}
