package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Days {@code [from, until)} of a service that an invoice covers; {@code begun} by a change where
 * another period may begin on the same day.
 */
public record BilledPeriod(
        LocalDate from, LocalDate until, boolean begun, DocumentReference invoice) {

    private static final Comparator<BilledPeriod> IN_ORDER =
            Comparator.comparing(BilledPeriod::from).thenComparing(BilledPeriod::begun);

    public BilledPeriod {
        requireNonNull(invoice, "invoice");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("no day between " + from + " and " + until);
        }
    }

    /** The days of a billed period that still count for its service. */
    public record Standing(BilledPeriod period, LocalDate from, LocalDate until) {}

    /**
     * What of the billed periods of a service covers days from a day on: a period ends where the
     * next one begins, and the last where the paid time does, since a change may have cut it short.
     */
    public static List<Standing> standing(
            List<BilledPeriod> billed, LocalDate day, LocalDate paidUntil) {
        List<BilledPeriod> sorted = billed.stream().sorted(IN_ORDER).toList();
        List<Standing> standing = new ArrayList<>();
        for (int index = 0; index < sorted.size(); index++) {
            BilledPeriod period = sorted.get(index);
            LocalDate from = later(period.from(), day);
            LocalDate until = earlier(period.until(), paidUntil);
            if (index + 1 < sorted.size()) {
                until = earlier(until, sorted.get(index + 1).from());
            }
            if (from.isBefore(until)) {
                standing.add(new Standing(period, from, until));
            }
        }
        return standing;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
