package io.guichet.bot.text;

import static java.time.temporal.ChronoField.MONTH_OF_YEAR;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day as a person types it: {@code 31/12/2026}, {@code 31.12.2026}, {@code 2026-12-31}, as days
 * are written here ({@code 31 Dec 2026}, {@code 1er janv. 2027}), or the word for today. The day
 * stands before the month in both languages, and a year has four digits.
 */
public final class TypedDay {

    private static final String FIRST_OF_MONTH = "(?i)^1er ";
    private static final int LEAST_YEAR = 1000;
    private static final String SPACES = "[ \u00a0\u202f]+";

    private TypedDay() {}

    public static Optional<LocalDate> parse(String typed, Texts texts, LocalDate today) {
        String plain = typed.strip().replaceAll(SPACES, " ").replace('\'', '\u2019');
        return plain.equalsIgnoreCase(texts.say("day.today"))
                ? Optional.of(today)
                : formats(texts)
                        .flatMap(it -> read(plain.replaceFirst(FIRST_OF_MONTH, "1 "), it).stream())
                        .findFirst();
    }

    private static Stream<DateTimeFormatter> formats(Texts texts) {
        Stream<DateTimeFormatter> figures =
                Stream.of("uuuu-MM-dd", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu")
                        .map(pattern -> new DateTimeFormatterBuilder().appendPattern(pattern))
                        .map(TypedDay::strictly);
        DateTimeFormatterBuilder words =
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern("d ")
                        .appendText(MONTH_OF_YEAR, Notation.of(texts.language()).names())
                        .appendPattern(" uuuu");
        return Stream.concat(figures, Stream.of(strictly(words)));
    }

    private static DateTimeFormatter strictly(DateTimeFormatterBuilder format) {
        return format.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static Optional<LocalDate> read(String typed, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(typed, format))
                    .filter(day -> day.getYear() >= LEAST_YEAR);
        } catch (DateTimeParseException notSo) {
            return Optional.empty();
        }
    }
}
