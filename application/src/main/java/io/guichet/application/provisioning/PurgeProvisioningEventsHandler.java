package io.guichet.application.provisioning;

import io.guichet.application.provisioning.port.ProvisioningEvents;
import io.guichet.application.shared.Transactions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** So many in a transaction that whoever numbers or reads waits for nobody. */
public final class PurgeProvisioningEventsHandler implements PurgeProvisioningEvents {

    private static final int TOGETHER = 1_000;

    private final ProvisioningEvents events;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration kept;

    public PurgeProvisioningEventsHandler(
            ProvisioningEvents events, Transactions transactions, Clock clock, Duration kept) {
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public int purge() {
        Instant before = clock.instant().minus(kept);
        int all = 0;
        int some;
        do {
            some = transactions.required(() -> events.purge(before, TOGETHER));
            all += some;
        } while (some == TOGETHER);
        return all;
    }
}
