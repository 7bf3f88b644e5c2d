package io.guichet.application.profile;

import io.guichet.application.profile.port.MailedLinks;
import io.guichet.application.shared.Transactions;

import java.time.Clock;
import java.time.Duration;

/** Deletes links a week after they ended. */
public final class ForgetLinks {

    private static final Duration KEPT = Duration.ofDays(7);

    private final MailedLinks links;
    private final Transactions transactions;
    private final Clock clock;

    public ForgetLinks(MailedLinks links, Transactions transactions, Clock clock) {
        this.links = links;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many there were. */
    public int forget() {
        return transactions.required(() -> links.forget(clock.instant().minus(KEPT)));
    }
}
