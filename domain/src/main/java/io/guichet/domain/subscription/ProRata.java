package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The share that some days have in a period {@code [from, until)} which costs one price as a whole:
 * price x days / days of the period, rounded half-up once. Days are dates in the seller's zone;
 * there are no hours, so that the night summer time begins costs what every night costs.
 */
public record ProRata(LocalDate from, LocalDate until) {

    public ProRata {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("no day between " + from + " and " + until);
        }
    }

    /**
     * The whole period that begins on a day, for services whose periods end on a billing day: on
     * the last day of a month it reaches to the billing day, so that February costs a month.
     */
    public static ProRata whole(BillingPeriod period, LocalDate from, int billingDay) {
        boolean isCutShort =
                from.plusDays(1).getDayOfMonth() == 1 && billingDay > from.getDayOfMonth();
        return new ProRata(from, isCutShort ? period.endOf(from, billingDay) : period.endOf(from));
    }

    /**
     * What the days {@code [from, until)} cost at a price that holds for each of the periods which
     * follow one another from a day on: a whole period costs the price, a part of one its share. So
     * three months cost three times the month, also from February on.
     */
    public static Money across(
            Money whole, BillingPeriod period, LocalDate begin, int billingDay, Days days) {
        Money sum = Money.zero(whole.currency());
        LocalDate cursor = begin;
        while (cursor.isBefore(days.until())) {
            ProRata next = whole(period, cursor, billingDay);
            sum = sum.plus(next.share(whole, next.daysWithin(days)));
            cursor = next.until();
        }
        return sum;
    }

    /** Days {@code [from, until)}, which may be none. */
    public record Days(LocalDate from, LocalDate until) {}

    private long daysWithin(Days days) {
        LocalDate first = from.isBefore(days.from()) ? days.from() : from;
        LocalDate last = until.isBefore(days.until()) ? until : days.until();
        return Math.max(0, ChronoUnit.DAYS.between(first, last));
    }

    /** All days of the period. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    /** The days of the period before a day. */
    public long usedDays(LocalDate day) {
        return days() - unusedDays(day);
    }

    /** The days of the period from a day on: all of them before it begins, none after it ended. */
    public long unusedDays(LocalDate day) {
        long left = ChronoUnit.DAYS.between(day, until);
        return Math.clamp(left, 0, days());
    }

    /** What so many days cost, which may be more than the period has; rounded half-up. */
    public Money share(Money whole, long days) {
        if (days < 0) {
            throw new IllegalArgumentException("cannot share " + days + " days");
        }
        BigDecimal exact =
                BigDecimal.valueOf(whole.minorUnits())
                        .multiply(BigDecimal.valueOf(days))
                        .divide(BigDecimal.valueOf(days()), 0, RoundingMode.HALF_UP);
        return new Money(exact.longValueExact(), whole.currency());
    }

    /** What of the price falls on the days from a day on. */
    public Money unused(Money whole, LocalDate day) {
        return share(whole, unusedDays(day));
    }

    /** The rest, so that both parts add up to the price. */
    public Money used(Money whole, LocalDate day) {
        return whole.minus(unused(whole, day));
    }

    /**
     * What falls on the days {@code [first, last)}: the difference of what is unused at both, so
     * that the parts into which a period is cut add up to its price.
     */
    public Money between(Money whole, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
        return unused(whole, first).minus(unused(whole, last));
    }

    /**
     * What is due for the days from a day on when one price takes the place of another within the
     * period: what the new one costs less what the old one would have cost, each rounded once.
     * Negative if the new one is lower.
     */
    public Money difference(Money oldPrice, Money newPrice, LocalDate day) {
        return unused(newPrice, day).minus(unused(oldPrice, day));
    }
}
