package io.guichet.application.notification;

import io.guichet.application.notification.port.Letters;
import io.guichet.application.notification.port.Letters.Waiting;
import io.guichet.application.notification.port.Mailer;
import io.guichet.application.notification.port.Mailer.MailNotSentException;
import io.guichet.application.shared.Transactions;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tries a letter six times over about half an hour: its link does not last longer than some. A
 * fault over one letter stops no other. Each is claimed when it is its turn, however slow the
 * server is with those before it.
 */
public final class SendLettersHandler implements SendLetters {

    private static final Logger LOG = System.getLogger(SendLetters.class.getName());
    private static final int AT_MOST = 10;
    private static final int TRIES = 6;

    /** Longer than a server can take over one letter. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final Letters letters;
    private final Mailer mailer;
    private final Transactions transactions;
    private final Clock clock;

    public SendLettersHandler(
            Letters letters, Mailer mailer, Transactions transactions, Clock clock) {
        this.letters = letters;
        this.mailer = mailer;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int send() {
        return (int)
                Stream.generate(this::claim)
                        .limit(AT_MOST)
                        .takeWhile(Optional::isPresent)
                        .flatMap(Optional::stream)
                        .filter(this::send)
                        .count();
    }

    private Optional<Waiting> claim() {
        return transactions.required(() -> letters.claim(1, clock.instant(), LEASE)).stream()
                .findFirst();
    }

    private boolean send(Waiting waiting) {
        try {
            mailer.send(waiting.letter(), "letter-" + waiting.id());
            inTransaction(() -> letters.sent(waiting, clock.instant()));
            return true;
        } catch (MailNotSentException failure) {
            putBack(waiting, failure.isPermanent(), failure.getMessage());
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "letter " + waiting.id() + " failed", fault);
            putBack(waiting, false, fault.toString());
        }
        return false;
    }

    private void putBack(Waiting waiting, boolean permanent, String error) {
        boolean hopeless = permanent || waiting.tries() + 1 >= TRIES;
        Duration wait = FIRST_WAIT.multipliedBy(1L << waiting.tries());
        try {
            inTransaction(
                    () -> {
                        if (hopeless) {
                            letters.park(waiting, clock.instant(), error);
                        } else {
                            letters.retryAt(waiting, clock.instant().plus(wait), error);
                        }
                    });
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "letter " + waiting.id() + " waits for its claim to end", fault);
        }
    }

    private void inTransaction(Runnable work) {
        transactions.required(
                () -> {
                    work.run();
                    return true;
                });
    }
}
