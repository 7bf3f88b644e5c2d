package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.shared.InvalidValueException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a closing by its first day, written {@code demo-fr-month-2026-03-01}. */
public record ClosingId(SellerCode seller, PeriodKind kind, LocalDate from) {

    private static final Pattern WRITTEN =
            Pattern.compile("([a-z0-9-]{1,20})-(day|month|year)-(\\d{4}-\\d{2}-\\d{2})");

    /**
     * Only a period can have been closed.
     *
     * @throws InvalidValueException {@code not-first-day-of-period}
     */
    public ClosingId {
        requireNonNull(seller, "seller");
        requireNonNull(kind, "kind");
        if (!kind.mayBeginOn(from)) {
            throw new InvalidValueException("not-first-day-of-period");
        }
    }

    public static ClosingId of(SellerCode seller, Period period) {
        return new ClosingId(seller, period.kind(), period.from());
    }

    /**
     * Reads an id as it is written.
     *
     * @throws InvalidValueException {@code invalid-closing}
     */
    public static ClosingId parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new InvalidValueException("invalid-closing");
        }
        try {
            return new ClosingId(
                    new SellerCode(parts.group(1)),
                    PeriodKind.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
                    LocalDate.parse(parts.group(3)));
        } catch (DateTimeException noSuchDay) {
            throw new InvalidValueException("invalid-closing");
        }
    }

    @Override
    public String toString() {
        return seller + "-" + kind.name().toLowerCase(Locale.ROOT) + "-" + from;
    }
}
