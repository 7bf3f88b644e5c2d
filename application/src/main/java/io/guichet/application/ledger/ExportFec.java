package io.guichet.application.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.application.shared.Export;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.shared.InvalidValueException;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a seller's file of accounting entries of a fiscal year (FEC, LPF art. A47 A-1), which ends
 * with a month that his policy of its last day names.
 */
public interface ExportFec {

    Outcome prepare(Command command);

    /**
     * The fiscal year of a seller that ends in a calendar year, and with that month if one is
     * given.
     */
    record Command(SellerCode seller, int year, Optional<Month> month) {

        private static final Pattern ENDING =
                Pattern.compile("((?:19|20)\\d{2})(?:-(0[1-9]|1[0-2]))?");

        public Command {
            requireNonNull(seller, "seller");
            requireNonNull(month, "month");
        }

        /**
         * {@code ending} is the calendar year in which it ends ({@code 2026}) or the month ({@code
         * 2026-06}).
         *
         * @throws InvalidValueException {@code invalid-year} if it is neither
         */
        public static Command of(SellerCode seller, String ending) {
            Matcher matcher = ENDING.matcher(ending);
            if (!matcher.matches()) {
                throw new InvalidValueException("invalid-year");
            }
            return new Command(
                    seller,
                    Integer.parseInt(matcher.group(1)),
                    Optional.ofNullable(matcher.group(2)).map(Integer::valueOf).map(Month::of));
        }

        boolean isAbout(LocalDate lastDay) {
            return month.filter(last -> last != lastDay.getMonth()).isEmpty();
        }
    }

    /** How preparing can end. */
    sealed interface Outcome {

        /** {@code provisional} as long as its last month is not closed; its name says so too. */
        record Ready(String fileName, boolean provisional, Export export) implements Outcome {}

        /** The file is named by the SIREN, and the seller has none. */
        record NoSiren() implements Outcome {}

        /** The file is in euros, and the seller's books are not. */
        record NotInEuros() implements Outcome {}

        /** None ends then: the one that would have becomes longer. */
        record NoSuchYear() implements Outcome {}

        /** Two or more end in that calendar year, and it is not said with which month. */
        record SeveralYears() implements Outcome {}

        /** None of these days has begun in the seller's zone: what will be booked is not known. */
        record NotBegun(LocalDate today) implements Outcome {}

        record NoSuchSeller() implements Outcome {}
    }
}
