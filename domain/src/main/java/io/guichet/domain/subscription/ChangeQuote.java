package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a change comes to, VAT included: what is invoiced for the days {@code [from, until)} and
 * what is credited of what was invoiced before. {@code invoicedOn} is a day where that is not now.
 * {@code invoicedFirst}, which is no part of it, is what a change of an earlier day began and is
 * invoiced before this one is made, if any; where everything is to be paid first, that is too.
 * {@code surchargedUntil} is the first day from which a period costs its price without the
 * surcharge of its plan, where it has one. {@code surchargeOffered}: there is a choice between that
 * surcharge and several months on the first invoice.
 */
public record ChangeQuote(
        Money invoiced,
        Money credited,
        LocalDate from,
        LocalDate until,
        When applied,
        Optional<LocalDate> invoicedOn,
        Optional<Money> invoicedFirst,
        Optional<LocalDate> surchargedUntil,
        boolean surchargeOffered) {

    public ChangeQuote {
        requireNonNull(invoiced, "invoiced");
        requireNonNull(credited, "credited");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        requireNonNull(applied, "applied");
        requireNonNull(invoicedOn, "invoicedOn");
        requireNonNull(invoicedFirst, "invoicedFirst");
        requireNonNull(surchargedUntil, "surchargedUntil");
    }

    /** With nothing invoiced before, and no surcharge. */
    public ChangeQuote(
            Money invoiced,
            Money credited,
            LocalDate from,
            LocalDate until,
            When applied,
            Optional<LocalDate> invoicedOn) {
        this(
                invoiced,
                credited,
                from,
                until,
                applied,
                invoicedOn,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** The same once this was invoiced. */
    public ChangeQuote after(Money first) {
        return new ChangeQuote(
                invoiced,
                credited,
                from,
                until,
                applied,
                invoicedOn,
                Optional.of(first),
                surchargedUntil,
                surchargeOffered);
    }

    /** The same at a price that is surcharged until a day. */
    public ChangeQuote surcharged(LocalDate day) {
        return new ChangeQuote(
                invoiced,
                credited,
                from,
                until,
                applied,
                invoicedOn,
                invoicedFirst,
                Optional.of(day),
                surchargeOffered);
    }

    /** The same where there is the choice. */
    public ChangeQuote offeringSurcharge() {
        return new ChangeQuote(
                invoiced,
                credited,
                from,
                until,
                applied,
                invoicedOn,
                invoicedFirst,
                surchargedUntil,
                true);
    }

    /** Negative where more is credited than invoiced. */
    public Money total() {
        return invoiced.minus(credited);
    }

    /** When the service changes. */
    public enum When {
        /** Now; a new period begins and is invoiced on a day of its own. */
        NOW_AND_INVOICED_LATER,
        /** Now; there is nothing to pay. */
        NOW,
        /** When the invoice is paid. */
        ONCE_PAID
    }
}
