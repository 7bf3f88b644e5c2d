package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** That a service is changing and since which day; it is not renewed meanwhile. */
public record Changing(Stage stage, LocalDate since) {

    public Changing {
        requireNonNull(stage, "stage");
        requireNonNull(since, "since");
    }

    /** Changed this day, by the beginning of a new period. */
    public static Changing begun(LocalDate day) {
        return new Changing(Stage.BEGUN, day);
    }

    /** Waits since this day. */
    public static Changing waiting(LocalDate day) {
        return new Changing(Stage.WAITING, day);
    }

    public boolean isBegun() {
        return stage == Stage.BEGUN;
    }

    /** A period that was begun is invoiced from the next day on. */
    boolean isInvoicedOn(LocalDate today) {
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
