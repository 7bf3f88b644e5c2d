package io.guichet.rest.shared;

import static io.guichet.rest.json.Fields.parameter;
import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.read;
import static io.guichet.rest.json.Fields.required;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.shared.InvalidValueException;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The words of the interface: constants in lower case, days, ids. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant that a word names.
     *
     * @throws InvalidValueException {@code invalid-} and the given name of the parameter
     */
    public static <E extends Enum<E>> E constant(Class<E> type, String word, String parameter) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("invalid-" + parameter));
    }

    /** The constant that a field of a body names, which must be there. */
    public static <E extends Enum<E>> E constantAt(
            String pointer, Class<E> type, String word, String parameter) {
        return parsed(word, pointer, named -> constant(type, named, parameter));
    }

    /**
     * An ISO day such as {@code 2026-03-01}, a parameter of that name.
     *
     * @throws InvalidValueException {@code invalid-date}, about the parameter
     */
    public static LocalDate day(String text, String name) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            throw new InvalidValueException("invalid-date", name);
        }
        throw new InvalidValueException("invalid-date", name);
    }

    /** The day in a parameter of the address, which must be there. */
    public static LocalDate daySaid(String text, String name) {
        return day(parameter(text, name), name);
    }

    /** The day in a field of a body, which must be there. */
    public static LocalDate dayAt(String pointer, String text) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return read(pointer, () -> day(required(text, pointer), name));
    }

    /**
     * A calendar year, such as {@code 2026}.
     *
     * @throws InvalidValueException {@code invalid-year}
     */
    public static Year year(String text) {
        if (!text.matches("(19|[2-9]\\d)\\d\\d")) {
            throw new InvalidValueException("invalid-year");
        }
        return Year.parse(text);
    }

    /**
     * A moment in UTC such as {@code 2026-03-01T10:00:00Z}, kept to the microsecond.
     *
     * @throws InvalidValueException {@code invalid-instant}
     */
    public static Instant instant(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}T.{5,24}Z")) {
                return Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException noSuchMoment) {
            throw new InvalidValueException("invalid-instant");
        }
        throw new InvalidValueException("invalid-instant");
    }

    /**
     * The code of a seller.
     *
     * @throws InvalidValueException {@code invalid-seller}
     */
    public static SellerCode seller(String code) {
        if (!code.matches("[a-z0-9-]{1,20}")) {
            throw new InvalidValueException("invalid-seller");
        }
        return new SellerCode(code);
    }

    /**
     * An id as it was given out.
     *
     * @throws InvalidValueException {@code invalid-id}
     */
    public static UUID id(String text) {
        return findId(text).orElseThrow(() -> new InvalidValueException("invalid-id"));
    }

    public static Optional<UUID> findId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
