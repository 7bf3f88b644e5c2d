package io.guichet.application.alert;

import io.guichet.application.alert.AlertOperator.Alarm;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.session.port.Attempts;
import io.guichet.application.shared.Transactions;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

/** Reads two counts, each of few rows. */
public final class WatchInstallationHandler implements WatchInstallation {

    private static final Duration WHILE = Duration.ofHours(1);

    private final Attempts attempts;
    private final PendingNotices pending;
    private final AlertOperator operator;
    private final Transactions transactions;
    private final Clock clock;
    private final int mostFailures;

    public WatchInstallationHandler(
            Attempts attempts,
            PendingNotices pending,
            AlertOperator operator,
            Transactions transactions,
            Clock clock,
            int mostFailures) {
        this.attempts = attempts;
        this.pending = pending;
        this.operator = operator;
        this.transactions = transactions;
        this.clock = clock;
        this.mostFailures = mostFailures;
    }

    @Override
    public void watch() {
        long failures =
                transactions.required(() -> attempts.failures(clock.instant().minus(WHILE)));
        if (failures >= mostFailures) {
            operator.alert(Alarm.SIGN_INS_FAILED, Long.toString(failures));
        }
        long parked = Arrays.stream(Channel.values()).mapToLong(pending::parked).sum();
        if (parked > 0) {
            operator.alert(Alarm.NOTICES_PARKED, Long.toString(parked));
        }
    }
}
