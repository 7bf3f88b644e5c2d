package io.guichet.application.provisioning;

import io.guichet.application.provisioning.port.ProvisioningEvents;
import io.guichet.application.shared.Page;
import io.guichet.application.shared.Transactions;

import java.time.Clock;

/** Numbers what was noted since, so that nothing is read out of order or missed. */
public final class ReadProvisioningEventsHandler implements ReadProvisioningEvents {

    private final ProvisioningEvents events;
    private final Transactions transactions;
    private final Clock clock;

    public ReadProvisioningEventsHandler(
            ProvisioningEvents events, Transactions transactions, Clock clock) {
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome after(long position, int limit) {
        return transactions.required(
                () -> {
                    events.number(clock.instant());
                    long first = events.first();
                    return position > 0 && position < first - 1
                            ? new Outcome.Gone(first)
                            : new Outcome.Events(Page.of(events.after(position, limit + 1), limit));
                });
    }
}
