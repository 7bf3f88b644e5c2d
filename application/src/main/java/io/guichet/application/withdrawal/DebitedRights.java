package io.guichet.application.withdrawal;

import io.guichet.application.debit.port.Collections;
import io.guichet.application.debit.port.Debits;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.ordering.WithdrawalRight;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;

/**
 * Nobody can withdraw while a bank has the debit of his order. That takes none of his days from him
 * (C. conso. L221-18): where the bank had it as they ended, they end fourteen days after it was
 * collected or sent back.
 */
public final class DebitedRights {

    private static final Duration AFTERWARDS = Duration.ofDays(14);

    private final Debits debits;
    private final Collections collections;

    public DebitedRights(Debits debits, Collections collections) {
        this.debits = debits;
        this.collections = collections;
    }

    /** His right now, to withdraw from what was invoiced by this. */
    WithdrawalRight now(WithdrawalRight right, DocumentReference invoice, Instant now) {
        if (!right.isOverAt(now)) {
            return right;
        }
        return debits.of(invoice).stream()
                .filter(debit -> isSentBefore(debit, right.until()))
                .map(debit -> heldUntil(debit, now))
                .filter(right.until()::isBefore)
                .max(Comparator.naturalOrder())
                .map(end -> right.lasting(end.plus(AFTERWARDS)))
                .orElse(right);
    }

    private boolean isSentBefore(Debit debit, Instant end) {
        return debit.collection()
                .flatMap(collections::find)
                .filter(file -> file.madeAt().isBefore(end))
                .isPresent();
    }

    /** What comes back long after it was collected gives no days again. */
    private static Instant heldUntil(Debit debit, Instant now) {
        return switch (debit.state()) {
            case SENT -> now;
            case COLLECTED -> debit.changedAt();
            case RETURNED -> {
                Instant over =
                        debit.collectOn().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                yield debit.changedAt().isBefore(over) ? debit.changedAt() : over;
            }
            case ANNOUNCED, CANCELLED -> Instant.MIN;
        };
    }
}
