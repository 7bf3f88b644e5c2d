package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.application.notification.Notice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every notice is told once in all these years: none twice by its key, none swallowed since another
 * had its key, nor anything twice of the same document, payment, refund or order; and nobody is
 * told the same thing twice on one day.
 */
final class NoticesCheck {

    private static final Set<Notice.Kind> ONCE =
            Set.of(
                    Notice.Kind.INVOICE_ISSUED,
                    Notice.Kind.CREDIT_NOTE_ISSUED,
                    Notice.Kind.PAYMENT_RECEIVED,
                    Notice.Kind.PAYMENT_RELEASED,
                    Notice.Kind.PAYMENT_REVERSED,
                    Notice.Kind.REFUNDED,
                    Notice.Kind.REFUND_REFUSED,
                    Notice.Kind.ORDER_EXPIRED,
                    Notice.Kind.ORDER_WITHDRAWN);

    private final Town town;
    private final Set<List<?>> toldForGood = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
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
            require(keys.add(notice.key()), "told twice: %s", notice);
            require(told.add(what), "told twice today: %s", notice);
            require(
                    !ONCE.contains(notice.kind()) || toldForGood.add(what),
                    "told twice: %s",
                    notice);
        }
        require(
                town.stores.outbox().swallowed().isEmpty(),
                "never told: %s",
                town.stores.outbox().swallowed());
    }
}
