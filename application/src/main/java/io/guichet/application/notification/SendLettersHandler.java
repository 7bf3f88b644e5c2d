package io.guichet.application.notification;

import io.guichet.application.notification.port.Letters;
import io.guichet.application.notification.port.Letters.Waiting;
import io.guichet.application.notification.port.Mailer;
import io.guichet.application.notification.port.Mailer.MailNotSentException;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tries a letter six times over about half an hour: its link does not last longer than some. A
 * fault over one letter stops no other; it is thrown once the others had their turn. Each is
 * claimed when it is its turn, however slow the server is with those before it.
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
        OneByOne round = new OneByOne("letter");
        Optional<Waiting> next = claim();
        for (int tried = 1; next.isPresent(); tried++) {
            round.each(List.of(next.get()), Waiting::id, this::isSent);
            next = tried < AT_MOST ? claim() : Optional.empty();
        }
        return round.done();
    }

    private Optional<Waiting> claim() {
        return transactions.required(() -> letters.claim(1, clock.instant(), LEASE)).stream()
                .findFirst();
    }

    private boolean isSent(Waiting waiting) {
        try {
            mailer.send(waiting.letter(), "letter-" + waiting.id());
            inTransaction(() -> letters.sent(waiting, clock.instant()));
            return true;
        } catch (MailNotSentException failure) {
            LOG.log(Level.WARNING, "the mail server did not take letter " + waiting.id());
            putBack(waiting, failure.isPermanent(), failure.getMessage());
            return false;
        } catch (RuntimeException | Error fault) {
            putBack(waiting, fault);
            throw fault;
        }
    }

    /** What cannot be put back is due again when its claim ends. */
    private void putBack(Waiting waiting, Throwable fault) {
        try {
            putBack(waiting, false, fault.toString());
        } catch (RuntimeException | Error another) {
            fault.addSuppressed(another);
        }
    }

    private void putBack(Waiting waiting, boolean permanent, String error) {
        boolean hopeless = permanent || waiting.tries() + 1 >= TRIES;
        Duration wait = FIRST_WAIT.multipliedBy(1L << waiting.tries());
        inTransaction(
                () -> {
                    if (hopeless) {
                        letters.park(waiting, clock.instant(), error);
                    } else {
                        letters.retryAt(waiting, clock.instant().plus(wait), error);
                    }
                });
    }

    private void inTransaction(Runnable work) {
        transactions.required(
                () -> {
                    work.run();
                    return true;
                });
    }
}
