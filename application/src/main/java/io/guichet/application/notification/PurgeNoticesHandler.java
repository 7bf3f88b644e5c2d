package io.guichet.application.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/** So many at once that whoever sends waits for nobody. */
public final class PurgeNoticesHandler implements PurgeNotices {

    private static final int TOGETHER = 1_000;

    private final PendingNotices notices;
    private final Clock clock;
    private final Duration kept;

    public PurgeNoticesHandler(PendingNotices notices, Clock clock, Duration kept) {
        this.notices = notices;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public int purge() {
        Instant before = clock.instant().minus(kept);
        return all(() -> notices.purgeSent(before, TOGETHER))
                + all(() -> notices.purgeGivenUp(before, TOGETHER));
    }

    private static int all(IntSupplier purging) {
        int all = 0;
        int some;
        do {
            some = purging.getAsInt();
            all += some;
        } while (some == TOGETHER);
        return all;
    }
}
