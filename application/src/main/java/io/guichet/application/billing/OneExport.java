package io.guichet.application.billing;

import io.guichet.application.billing.ExportInvoices.Outcome;
import io.guichet.application.billing.port.ExportTurns;
import io.guichet.application.billing.port.ExportTurns.ExportTurn;
import io.guichet.application.shared.Export;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.CustomerNumber;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Has a customer make one large export at a time, on whichever node. His turn is taken when the
 * export is prepared and given back when it is written; if nobody writes it, or a node dies over
 * it, it ends by itself. While it is written its turn says how far it is.
 */
public final class OneExport implements FindExportUnderWay {

    private static final Duration TURN = Duration.ofMinutes(2);

    /** Often enough for whoever waits, too seldom to slow the writing. */
    private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(5);

    private final ExportTurns turns;
    private final Transactions transactions;
    private final Supplier<String> names;
    private final Clock clock;

    /** {@code names} gives every export a name that no other has. */
    public OneExport(
            ExportTurns turns, Transactions transactions, Supplier<String> names, Clock clock) {
        this.turns = turns;
        this.transactions = transactions;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Optional<ExportProgress> find(CustomerNumber customer) {
        return transactions
                .required(() -> turns.find(customer, clock.instant()))
                .map(ExportTurn::progress);
    }

    /**
     * The export of so many documents in his turn as {@code ready} answers it, or that another one
     * is under way; {@code export} is given what it tells of the documents that it wrote.
     */
    Outcome of(
            CustomerNumber customer,
            long documents,
            ExportInTurn export,
            Function<Export, Outcome> ready) {
        Instant now = clock.instant();
        ExportTurn turn =
                new ExportTurn(
                        customer,
                        names.get(),
                        ExportProgress.beginning(documents, now),
                        now.plus(TURN));
        return hold(turn, now)
                .<Outcome>map(other -> new Outcome.UnderWay(other.progress()))
                .orElseGet(() -> ready.apply(target -> write(turn, export, target)));
    }

    private void write(ExportTurn turn, ExportInTurn export, OutputStream target) {
        try {
            export.writeTo(target, new Renewals(turn));
        } finally {
            transactions.required(() -> turns.release(turn.customer(), turn.name()));
        }
    }

    private Optional<ExportTurn> hold(ExportTurn turn, Instant now) {
        return transactions.required(() -> turns.hold(turn, now));
    }

    /** Writes itself and says so after each document. */
    interface ExportInTurn {

        void writeTo(OutputStream target, Runnable written);
    }

    /** Renews a turn now and then with what is done. */
    private final class Renewals implements Runnable {

        private final ExportTurn turn;
        private Instant last;
        private long done;

        private Renewals(ExportTurn turn) {
            this.turn = turn;
            this.last = turn.progress().startedAt();
        }

        @Override
        public void run() {
            done++;
            Instant now = clock.instant();
            if (!now.isBefore(last.plus(BETWEEN_RENEWALS))) {
                last = now;
                Optional<ExportTurn> ignored =
                        hold(
                                new ExportTurn(
                                        turn.customer(),
                                        turn.name(),
                                        turn.progress().with(done),
                                        now.plus(TURN)),
                                now);
            }
        }
    }
}
