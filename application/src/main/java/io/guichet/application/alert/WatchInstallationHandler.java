package io.guichet.application.alert;

import io.guichet.application.alert.AlertOperator.Alarm;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.run.query.ShowRuns;
import io.guichet.application.session.port.Attempts;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.BankDays;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Reads a few counts, each of few rows. */
public final class WatchInstallationHandler implements WatchInstallation {

    private static final Duration WHILE = Duration.ofHours(1);

    /** A letter that was given up is gone: that one was is over when it was told. */
    private static final Duration DAY = Duration.ofDays(1);

    private final Counts counts;
    private final AlertOperator operator;
    private final Transactions transactions;
    private final Clock clock;
    private final int mostFailures;

    /** What is counted. */
    public record Counts(
            Attempts attempts,
            PendingNotices pending,
            Letters letters,
            Debits debits,
            ShowRuns runs) {}

    public WatchInstallationHandler(
            Counts counts,
            AlertOperator operator,
            Transactions transactions,
            Clock clock,
            int mostFailures) {
        this.counts = counts;
        this.operator = operator;
        this.transactions = transactions;
        this.clock = clock;
        this.mostFailures = mostFailures;
    }

    @Override
    public void watch() {
        Instant now = clock.instant();
        long failures = transactions.required(() -> counts.attempts().failures(now.minus(WHILE)));
        tell(failures >= mostFailures, Alarm.SIGN_INS_FAILED, failures);
        long parked = Arrays.stream(Channel.values()).mapToLong(counts.pending()::parked).sum();
        tell(parked > 0, Alarm.NOTICES_PARKED, parked);
        long letters = transactions.required(() -> counts.letters().parked(now.minus(DAY)));
        tell(letters > 0, Alarm.LETTERS_PARKED, letters);
        LocalDate answered = BankDays.answeredBefore(now.atOffset(ZoneOffset.UTC).toLocalDate());
        long unanswered = transactions.required(() -> counts.debits().unanswered(answered));
        tell(unanswered > 0, Alarm.DEBITS_UNANSWERED, unanswered);
        long failed = transactions.required(counts.runs()::parkedNow);
        tell(failed > 0, Alarm.TURNS_PARKED, failed);
    }

    private void tell(boolean isWrong, Alarm alarm, long count) {
        if (isWrong) {
            operator.alert(alarm, Long.toString(count));
        }
    }
}
