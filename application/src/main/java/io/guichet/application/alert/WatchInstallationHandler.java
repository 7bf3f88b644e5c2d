package io.guichet.application.alert;

import io.guichet.application.alert.AlertOperator.Alarm;
import io.guichet.application.conversation.ConversationHealth;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.provisioning.port.Webhooks;
import io.guichet.application.run.query.ShowRuns;
import io.guichet.application.session.port.Attempts;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.BankDays;
import io.guichet.domain.provisioning.Webhook;

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

    /** So often an event was tried in vain that it waits for hours. */
    private static final int TRIES = 6;

    private static final int OLDEST = 1_000;

    private final Counts counts;
    private final AlertOperator operator;
    private final Transactions transactions;
    private final Clock clock;
    private final int mostFailures;

    /** What is counted. */
    public record Counts(Attempts attempts, Outboxes outboxes, Debits debits, ShowRuns runs) {}

    /** Of what is told to the outside. */
    public record Outboxes(
            PendingNotices pending, Letters letters, ConversationHealth chats, Webhooks webhooks) {}

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
        long parked =
                Arrays.stream(Channel.values())
                        .mapToLong(counts.outboxes().pending()::parked)
                        .sum();
        tell(parked > 0, Alarm.NOTICES_PARKED, parked);
        long letters =
                transactions.required(() -> counts.outboxes().letters().parked(now.minus(DAY)));
        tell(letters > 0, Alarm.LETTERS_PARKED, letters);
        long messages =
                transactions.required(() -> counts.outboxes().chats().parkedSince(now.minus(DAY)));
        tell(messages > 0, Alarm.CHATS_PARKED, messages);
        long failing = transactions.required(() -> failingWebhooks(now));
        tell(failing > 0, Alarm.WEBHOOKS_FAILING, failing);
        LocalDate answered = BankDays.answeredBefore(now.atOffset(ZoneOffset.UTC).toLocalDate());
        long unanswered = transactions.required(() -> counts.debits().unanswered(answered));
        tell(unanswered > 0, Alarm.DEBITS_UNANSWERED, unanswered);
        long failed = transactions.required(counts.runs()::parkedNow);
        tell(failed > 0, Alarm.TURNS_PARKED, failed);
    }

    private long failingWebhooks(Instant now) {
        return counts.outboxes().webhooks().all().stream()
                .filter(webhook -> webhook.isGone() || webhook.isOn() && isStuck(webhook, now))
                .count();
    }

    /** What holds up the rest is the oldest of its subject, and is tried again within a day. */
    private boolean isStuck(Webhook webhook, Instant now) {
        return counts.outboxes().webhooks().due(webhook.id(), now.plus(DAY), OLDEST).stream()
                .anyMatch(waiting -> waiting.attempts() >= TRIES);
    }

    private void tell(boolean isWrong, Alarm alarm, long count) {
        if (isWrong) {
            operator.alert(alarm, Long.toString(count));
        }
    }
}
