package io.guichet.application.erasure;

import io.guichet.application.erasure.port.Leftovers;
import io.guichet.application.shared.Transactions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** So many at once that nobody waits for it; whatever is left by a crash is found another time. */
public final class ForgetStaleHandler implements ForgetStale {

    private static final int TOGETHER = 1_000;

    private final Leftovers leftovers;
    private final Map<Stale, Duration> kept;
    private final Transactions transactions;
    private final Clock clock;

    /** {@code kept} says of each kind how long. */
    public ForgetStaleHandler(
            Leftovers leftovers,
            Map<Stale, Duration> kept,
            Transactions transactions,
            Clock clock) {
        this.leftovers = leftovers;
        this.kept = Map.copyOf(kept);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int forget() {
        Instant now = clock.instant();
        return Arrays.stream(Stale.values())
                .mapToInt(stale -> forget(stale, now.minus(kept.get(stale))))
                .sum();
    }

    private int forget(Stale stale, Instant before) {
        int all = 0;
        int some;
        do {
            some = transactions.required(() -> leftovers.forget(stale, before, TOGETHER));
            all += some;
        } while (some == TOGETHER);
        return all;
    }
}
