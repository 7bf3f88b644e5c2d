package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.application.notification.Notice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Nobody is told the same thing twice on one day, nor twice of the same invoice or payment. */
final class NoticesCheck {

    private static final Set<Notice.Kind> ONCE =
            Set.of(
                    Notice.Kind.INVOICE_ISSUED,
                    Notice.Kind.CREDIT_NOTE_ISSUED,
                    Notice.Kind.PAYMENT_RECEIVED,
                    Notice.Kind.PAYMENT_REVERSED);

    private final Town town;
    private final Set<List<?>> toldForGood = new HashSet<>();
    private int seen;

    NoticesCheck(Town town) {
        this.town = town;
    }

    void check() {
        Set<List<?>> told = new HashSet<>();
        List<Notice> news = town.stores.outbox().after(seen);
        seen += news.size();
        for (Notice notice : news) {
            List<?> what = List.of(notice.customer(), notice.kind(), notice.facts());
            require(told.add(what), "told twice today: %s", notice);
            require(
                    !ONCE.contains(notice.kind()) || toldForGood.add(what),
                    "told twice: %s",
                    notice);
        }
    }
}
