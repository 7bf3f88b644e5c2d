package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.time.LocalDate;

/**
 * What a change comes to, VAT included: what is invoiced for the days {@code [from, until)} and
 * what is credited of what was invoiced before.
 */
public record ChangeQuote(
        Money invoiced, Money credited, LocalDate from, LocalDate until, When applied) {

    public ChangeQuote {
        requireNonNull(invoiced, "invoiced");
        requireNonNull(credited, "credited");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        requireNonNull(applied, "applied");
    }

    /** Negative where more is credited than invoiced. */
    public Money total() {
        return invoiced.minus(credited);
    }

    /** When the service changes. */
    public enum When {
        /** Now; a new period begins and is invoiced tomorrow. */
        NOW_AND_INVOICED_TOMORROW,
        /** Now; there is nothing to pay. */
        NOW,
        /** When the invoice is paid. */
        ONCE_PAID
    }
}
