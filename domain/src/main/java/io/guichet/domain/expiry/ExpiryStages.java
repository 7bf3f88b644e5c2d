package io.guichet.domain.expiry;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * The days around an expiry, all counted from it. {@code notices} and {@code renewalNotices} are so
 * many days before: the first for what renews by hand, the second for what renews by itself and
 * longer than by the month. What renews by itself is invoiced {@code renewAhead} days before;
 * whoever pays by bank has said so more than {@code debitAhead} days before. From the expiry on a
 * service can be renewed late for {@code late} days, then restored until {@code restore} days are
 * over; after {@code deletion} days its data is deleted.
 */
public record ExpiryStages(
        List<Integer> notices,
        List<Integer> renewalNotices,
        int renewAhead,
        int debitAhead,
        int late,
        int restore,
        int deletion) {

    /** Nothing happens earlier than so many days before an expiry. */
    public static final int EARLIEST = 90;

    /** So many days lie between three months and one before a last day to refuse, any month. */
    private static final int LAWFUL_FROM = 32;

    private static final int LAWFUL_UNTIL = 89;

    /** Where no notice of these comes within them; a run may be some days late. */
    private static final int LAWFUL = 45;

    private static final int LATEST = 3_650;
    private static final int MOST_NOTICES = 10;

    /**
     * Sorts the notices, the earliest first.
     *
     * @throws InvalidValueException {@code invalid-expiry-day} if a day is beyond its limits,
     *     {@code contradicting-expiry-days} if a stage ends before the one that precedes it
     */
    public ExpiryStages {
        notices = earliestFirst(notices);
        renewalNotices = earliestFirst(renewalNotices);
        requireWithin(renewAhead, 0, EARLIEST);
        requireWithin(debitAhead, 0, EARLIEST);
        requireWithin(late, 0, LATEST);
        requireWithin(restore, 0, LATEST);
        requireWithin(deletion, 0, LATEST);
        if (late > restore || restore > deletion) {
            throw new InvalidValueException("contradicting-expiry-days");
        }
    }

    /**
     * So many days before a renewal consumers are told of it whatever these stages say: three
     * months to one before the last day to refuse it (C. conso. L215-1), and before it is invoiced.
     * One of the notices where it comes within that time.
     */
    public int lawfulNotice() {
        return renewalNotices.stream()
                .filter(days -> days >= LAWFUL_FROM && days <= LAWFUL_UNTIL && days >= renewAhead)
                .findFirst()
                .orElse(Math.max(LAWFUL, renewAhead));
    }

    /** Where a service that expired on a day and was not renewed stands on another. */
    public Stage stageOn(LocalDate expiredOn, LocalDate day) {
        if (day.isBefore(expiredOn)) {
            return Stage.PAID;
        }
        if (day.isBefore(lateUntil(expiredOn))) {
            return Stage.LATE;
        }
        if (day.isBefore(restoreUntil(expiredOn))) {
            return Stage.RESTORABLE;
        }
        return day.isBefore(deletedOn(expiredOn)) ? Stage.CLOSED : Stage.DELETED;
    }

    /** The first day on which it cannot be renewed late any more. */
    public LocalDate lateUntil(LocalDate expiredOn) {
        return expiredOn.plusDays(late);
    }

    /** The first day on which it cannot be restored any more. */
    public LocalDate restoreUntil(LocalDate expiredOn) {
        return expiredOn.plusDays(restore);
    }

    /** The day its data is deleted. */
    public LocalDate deletedOn(LocalDate expiredOn) {
        return expiredOn.plusDays(deletion);
    }

    /** With another lead of the automatic renewal. */
    public ExpiryStages renewedAhead(int days) {
        return new ExpiryStages(notices, renewalNotices, days, debitAhead, late, restore, deletion);
    }

    private static List<Integer> earliestFirst(List<Integer> days) {
        requireNonNull(days, "days");
        days.forEach(day -> requireWithin(day, 1, EARLIEST));
        if (days.size() > MOST_NOTICES || new HashSet<>(days).size() < days.size()) {
            throw new InvalidValueException("invalid-expiry-day");
        }
        return days.stream().sorted(Comparator.reverseOrder()).toList();
    }

    private static void requireWithin(int days, int from, int to) {
        if (days < from || days > to) {
            throw new InvalidValueException("invalid-expiry-day");
        }
    }

    /** Where it stands. */
    public enum Stage {
        /** Its time is not over. */
        PAID,
        /** It can be renewed late. */
        LATE,
        /** It can be restored, which may cost more. */
        RESTORABLE,
        /** Nothing brings it back; its data is still there. */
        CLOSED,
        /** Everything in it is gone. */
        DELETED
    }
}
