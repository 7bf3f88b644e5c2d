package io.guichet.application.handover;

import io.guichet.application.handover.HandoverNews.Over;
import io.guichet.application.handover.port.Handovers;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Handover;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Each within the lock of its customer, in a transaction of its own. */
public final class ExpireHandoversHandler implements ExpireHandovers {

    private static final int AT_MOST = 100;

    private final Handovers handovers;
    private final HandoverCheck check;
    private final HandoverNews news;
    private final Transactions transactions;
    private final Clock clock;

    public ExpireHandoversHandler(
            Handovers handovers,
            HandoverCheck check,
            HandoverNews news,
            Transactions transactions,
            Clock clock) {
        this.handovers = handovers;
        this.check = check;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int expire() {
        Instant now = clock.instant();
        List<Handover> expired = transactions.required(() -> handovers.expired(now, AT_MOST));
        OneByOne round = new OneByOne("handover");
        round.each(
                expired,
                Handover::id,
                handover -> transactions.required(() -> isOver(handover, now)));
        return round.done();
    }

    private boolean isOver(Handover expired, Instant now) {
        check.lock(expired.customer());
        Optional<Handover> over =
                handovers.find(expired.id()).filter(handover -> !handover.standsAt(now));
        over.ifPresent(
                handover -> {
                    handovers.remove(handover.customer());
                    news.over(handover, Over.EXPIRED);
                });
        return over.isPresent();
    }
}
