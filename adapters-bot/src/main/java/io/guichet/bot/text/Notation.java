package io.guichet.bot.text;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;

import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a language writes amounts and days. Spelled out here, because what the platform's tables say
 * changes between its versions, and an amount must not wrap between its parts.
 */
record Notation(
        char grouping,
        char decimal,
        boolean symbolFirst,
        Locale locale,
        String firstDay,
        List<String> months) {

    private static final char NO_BREAK = '\u00a0';
    private static final char NARROW_NO_BREAK = '\u202f';
    private static final char MINUS = '\u2212';

    private static final List<String> FRENCH_MONTHS =
            List.of(
                    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.",
                    "oct.", "nov.", "déc.");
    private static final List<String> ENGLISH_MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");

    static Notation of(Language language) {
        return switch (language) {
            case FR ->
                    new Notation(NARROW_NO_BREAK, ',', false, Locale.FRANCE, "1er", FRENCH_MONTHS);
            case EN -> new Notation(',', '.', true, Locale.UK, "1", ENGLISH_MONTHS);
        };
    }

    String money(Money amount) {
        int digits = amount.currency().getDefaultFractionDigits();
        String figures = figures(amount.toDecimal().abs(), digits);
        String symbol = amount.currency().getSymbol(locale);
        String sign = amount.isNegative() ? String.valueOf(MINUS) : "";
        return sign + (symbolFirst ? symbol + figures : figures + NO_BREAK + symbol);
    }

    String number(BigDecimal number) {
        String sign = number.signum() < 0 ? String.valueOf(MINUS) : "";
        return sign + figures(number.abs(), Math.max(0, number.stripTrailingZeros().scale()));
    }

    String day(LocalDate day) {
        return days().format(day);
    }

    String moment(ZonedDateTime at) {
        return days().format(at) + " " + DateTimeFormatter.ofPattern("HH:mm").format(at);
    }

    private String figures(BigDecimal number, int digits) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(grouping);
        symbols.setDecimalSeparator(decimal);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    private DateTimeFormatter days() {
        return new DateTimeFormatterBuilder()
                .appendText(DAY_OF_MONTH, Map.of(1L, firstDay))
                .appendLiteral(' ')
                .appendText(MONTH_OF_YEAR, names())
                .appendPattern(" uuuu")
                .toFormatter(Locale.ROOT);
    }

    Map<Long, String> names() {
        return IntStream.range(0, 12)
                .boxed()
                .collect(Collectors.toMap(month -> month + 1L, months::get));
    }
}
