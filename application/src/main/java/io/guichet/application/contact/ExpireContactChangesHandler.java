package io.guichet.application.contact;

import io.guichet.application.contact.port.ContactChanges;
import io.guichet.application.handover.HandoverCheck;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.ContactChange;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Each within the lock of its customer, in a transaction of its own. */
public final class ExpireContactChangesHandler implements ExpireContactChanges {

    private static final int AT_MOST = 100;

    private final ContactChanges changes;
    private final HandoverCheck check;
    private final ContactNews news;
    private final Transactions transactions;
    private final Clock clock;

    public ExpireContactChangesHandler(
            ContactChanges changes,
            HandoverCheck check,
            ContactNews news,
            Transactions transactions,
            Clock clock) {
        this.changes = changes;
        this.check = check;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int expire() {
        Instant now = clock.instant();
        List<ContactChange> expired = transactions.required(() -> changes.expired(now, AT_MOST));
        OneByOne round = new OneByOne("contact");
        round.each(
                expired,
                ContactChange::id,
                change -> transactions.required(() -> isOver(change, now)));
        return round.done();
    }

    private boolean isOver(ContactChange expired, Instant now) {
        check.lock(expired.customer());
        Optional<ContactChange> over =
                changes.find(expired.id()).filter(change -> !change.standsAt(now));
        over.ifPresent(
                change -> {
                    changes.remove(change.id());
                    news.expired(change);
                });
        return over.isPresent();
    }
}
