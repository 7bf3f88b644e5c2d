package io.guichet.domain.standing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How long somebody who pays nothing may stay away: 120 days in the first year, six months up to
 * the fourth, and a year from then on. He is warned {@link #NOTICE_DAYS} days before it is over.
 *
 * @param since the day from which his owners are known, of several the one known longest
 * @param seenOn the last day on which an owner came in, by a page, a chat or a token
 */
public record Inactivity(LocalDate since, LocalDate seenOn) {

    public static final int NOTICE_DAYS = 30;

    /** Whoever came in less than so many days ago is neither warned nor suspended. */
    public static final int SHORTEST = 120 - NOTICE_DAYS;

    private static final int FIRST_YEAR = 120;
    private static final int OLD_AFTER_YEARS = 4;
    private static final int MONTHS = 6;

    public Inactivity {
        requireNonNull(since, "since");
        requireNonNull(seenOn, "seenOn");
    }

    /** The day on which it is over for whoever does not come in before. */
    public LocalDate endsOn(LocalDate today) {
        if (today.isBefore(since.plusYears(1))) {
            return seenOn.plusDays(FIRST_YEAR);
        }
        return today.isBefore(since.plusYears(OLD_AFTER_YEARS))
                ? seenOn.plusMonths(MONTHS)
                : seenOn.plusYears(1);
    }

    public boolean isToBeWarned(LocalDate today) {
        return !today.isBefore(endsOn(today).minusDays(NOTICE_DAYS));
    }

    /** Nobody is suspended who was not warned so many days before. */
    public boolean isOver(LocalDate today, LocalDate warnedOn) {
        return !today.isBefore(endsOn(today)) && !today.isBefore(warnedOn.plusDays(NOTICE_DAYS));
    }
}
