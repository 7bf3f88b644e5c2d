package io.guichet.application.notification;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.PendingNotices.PendingNotice;
import io.guichet.application.notification.port.Mailer;
import io.guichet.application.notification.port.Mailer.MailNotSentException;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tries a mail ten times over about a day, each time later, before it is given up visibly. */
public final class SendMailsHandler implements SendMails {

    private static final int AT_MOST = 50;
    private static final int TRIES = 10;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final PendingNotices pending;
    private final TradingParties parties;
    private final Mailer mailer;
    private final Transactions transactions;
    private final Clock clock;

    public SendMailsHandler(
            PendingNotices pending,
            TradingParties parties,
            Mailer mailer,
            Transactions transactions,
            Clock clock) {
        this.pending = pending;
        this.parties = parties;
        this.mailer = mailer;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int send() {
        List<PendingNotice> claimed =
                transactions.required(
                        () -> pending.claim(Channel.MAIL, AT_MOST, clock.instant(), LEASE));
        return (int) claimed.stream().filter(this::send).count();
    }

    private boolean send(PendingNotice waiting) {
        Notice notice = waiting.notice();
        Customer customer =
                transactions.required(() -> parties.customer(notice.customer()).orElseThrow());
        try {
            mailer.send(
                    notice,
                    customer,
                    transactions.required(() -> parties.sellerOf(customer)),
                    "notice-" + waiting.id());
        } catch (MailNotSentException failure) {
            inTransaction(() -> putBack(waiting, failure));
            return false;
        }
        inTransaction(() -> pending.sent(waiting, clock.instant()));
        return true;
    }

    private void putBack(PendingNotice waiting, MailNotSentException failure) {
        if (failure.isPermanent() || waiting.tries() + 1 >= TRIES) {
            pending.park(waiting, failure.getMessage());
            return;
        }
        Instant next = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << waiting.tries()));
        pending.retryAt(waiting, next, failure.getMessage());
    }

    private void inTransaction(Runnable work) {
        transactions.required(
                () -> {
                    work.run();
                    return true;
                });
    }
}
