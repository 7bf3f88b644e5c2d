package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That a service is changing and since which day; it is not renewed meanwhile. A period that was
 * begun is invoiced on the day that was said then, the next where none was, and its first invoice
 * covers so many {@code periods}.
 */
public record Changing(Stage stage, LocalDate since, Optional<LocalDate> invoicedOn, int periods) {

    public Changing {
        requireNonNull(stage, "stage");
        requireNonNull(since, "since");
        requireNonNull(invoicedOn, "invoicedOn");
        if (periods < 1) {
            throw new IllegalArgumentException(periods + " periods");
        }
    }

    /** Changed this day, by the beginning of a new period that is invoiced so many days later. */
    public static Changing begun(LocalDate day, int invoicedAfter) {
        return begun(day, invoicedAfter, 1);
    }

    /** The same where the first invoice covers so many periods. */
    public static Changing begun(LocalDate day, int invoicedAfter, int periods) {
        return new Changing(Stage.BEGUN, day, Optional.of(day.plusDays(invoicedAfter)), periods);
    }

    /** Waits since this day. */
    public static Changing waiting(LocalDate day) {
        return new Changing(Stage.WAITING, day, Optional.empty(), 1);
    }

    public boolean isBegun() {
        return stage == Stage.BEGUN;
    }

    /** Whether a period that was begun is to be invoiced by now. */
    boolean isInvoicedOn(LocalDate today) {
        return isBegun() && !invoiceDay().isAfter(today);
    }

    /** Of a period that was begun. */
    public LocalDate invoiceDay() {
        return invoicedOn.orElse(since.plusDays(1));
    }

    /** Whether a period was begun on an earlier day. */
    boolean isBegunBefore(LocalDate today) {
        return isBegun() && since.isBefore(today);
    }

    /** How far it is. */
    public enum Stage {
        /** It changed, and the period that began then is not invoiced yet. */
        BEGUN,
        /** It will change when that is paid. */
        WAITING
    }
}
