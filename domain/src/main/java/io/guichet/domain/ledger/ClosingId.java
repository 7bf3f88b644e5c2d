package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.shared.InvalidValueException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a closing, written {@code demo-fr-month-2026-03-01}. */
public record ClosingId(SellerCode seller, Period period) {

    private static final Pattern WRITTEN =
            Pattern.compile("([a-z0-9-]{1,20})-(day|month|year)-(\\d{4}-\\d{2}-\\d{2})");

    public ClosingId {
        requireNonNull(seller, "seller");
        requireNonNull(period, "period");
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
                    new Period(
                            PeriodKind.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
                            LocalDate.parse(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            throw new InvalidValueException("invalid-closing");
        }
    }

    @Override
    public String toString() {
        String kind = period.kind().name().toLowerCase(Locale.ROOT);
        return seller + "-" + kind + "-" + period.from();
    }
}
