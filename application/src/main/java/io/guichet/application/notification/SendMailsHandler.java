package io.guichet.application.notification;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.PendingNotices.PendingNotice;
import io.guichet.application.notification.port.Mailer;
import io.guichet.application.notification.port.Mailer.MailNotSentException;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tries a mail ten times over about a day, each time later, before it is given up visibly. A fault
 * over one mail, of whatever kind, is a try of that mail and stops no other; it is thrown once the
 * others had theirs. Each is claimed when it is its turn, so that however slow the server is with
 * those before it, no other node takes it meanwhile. What was sent but could not be noted as sent
 * goes again, as the same mail. Whoever is closed is written nothing.
 */
public final class SendMailsHandler implements SendMails {

    private static final Logger LOG = System.getLogger(SendMails.class.getName());
    private static final int AT_MOST = 10;
    private static final int TRIES = 10;

    /** Longer than a server can take over one mail. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final PendingNotices pending;
    private final TechnicalNews technicalNews;
    private final TradingParties parties;
    private final Mailer mailer;
    private final Transactions transactions;
    private final Clock clock;

    public SendMailsHandler(
            PendingNotices pending,
            TechnicalNews technicalNews,
            TradingParties parties,
            Mailer mailer,
            Transactions transactions,
            Clock clock) {
        this.pending = pending;
        this.technicalNews = technicalNews;
        this.parties = parties;
        this.mailer = mailer;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int send() {
        OneByOne round = new OneByOne("mail of notice");
        Optional<PendingNotice> next = claim();
        for (int tried = 1; next.isPresent(); tried++) {
            round.each(List.of(next.get()), PendingNotice::id, this::isSent);
            next = tried < AT_MOST ? claim() : Optional.empty();
        }
        return round.done();
    }

    private Optional<PendingNotice> claim() {
        return transactions
                .required(() -> pending.claim(Channel.MAIL, 1, clock.instant(), LEASE))
                .stream()
                .findFirst();
    }

    private boolean isSent(PendingNotice waiting) {
        try {
            mail(waiting);
            inTransaction(() -> pending.sent(waiting, clock.instant()));
            return true;
        } catch (MailNotSentException failure) {
            LOG.log(Level.WARNING, "the mail server did not take mail of notice " + waiting.id());
            putBack(waiting, failure.isPermanent(), failure.getMessage());
            return false;
        } catch (RuntimeException | Error fault) {
            putBack(waiting, fault);
            throw fault;
        }
    }

    private void mail(PendingNotice waiting) {
        Notice notice = waiting.notice();
        if (!notice.kind().isMailed()) {
            return;
        }
        transactions
                .required(() -> toldBefore(notice))
                .ifPresent(
                        whose ->
                                mailer.send(
                                        notice,
                                        whose.customer(),
                                        whose.seller(),
                                        "notice-" + waiting.id()));
    }

    /** To whom and by whom it is written, if to anybody, once others are told beside. */
    private Optional<Parties> toldBefore(Notice notice) {
        Customer customer = parties.customer(notice.customer()).orElseThrow();
        technicalNews.tell(notice, customer);
        return parties.isClosed(customer.number())
                ? Optional.empty()
                : Optional.of(new Parties(customer, parties.sellerOf(customer)));
    }

    /** What cannot be put back is due again when its claim ends. */
    private void putBack(PendingNotice waiting, Throwable fault) {
        try {
            putBack(waiting, false, fault.toString());
        } catch (RuntimeException | Error another) {
            fault.addSuppressed(another);
        }
    }

    private void putBack(PendingNotice waiting, boolean permanent, String error) {
        inTransaction(() -> decide(waiting, permanent, error));
    }

    private void decide(PendingNotice waiting, boolean permanent, String error) {
        Instant now = clock.instant();
        if (permanent || waiting.tries() + 1 >= TRIES) {
            pending.park(waiting, now, error);
            return;
        }
        Instant next = now.plus(FIRST_WAIT.multipliedBy(1L << waiting.tries()));
        pending.retryAt(waiting, next, error);
    }

    private void inTransaction(Runnable work) {
        transactions.required(
                () -> {
                    work.run();
                    return true;
                });
    }

    private record Parties(Customer customer, Seller seller) {}
}
