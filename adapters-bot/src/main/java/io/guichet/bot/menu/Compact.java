package io.guichet.bot.menu;

import io.guichet.domain.shared.InvalidValueException;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** Values in few characters, for the data of buttons. Reading refuses what cannot be one. */
final class Compact {

    private static final int RADIX = 36;
    private static final LocalDate DAY_ZERO = LocalDate.of(1900, 1, 1);

    private Compact() {}

    static String number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        return Long.toString(value, RADIX);
    }

    static long number(String text) {
        if (!text.matches("[0-9a-z]{1,13}")) {
            throw new InvalidValueException("invalid-target");
        }
        return Long.parseLong(text, RADIX);
    }

    static String fixed(long value, int width) {
        String digits = number(value);
        if (digits.length() > width) {
            throw new IllegalArgumentException(value + " does not fit in " + width);
        }
        return "0".repeat(width - digits.length()) + digits;
    }

    static String cut(String text, int from, int until) {
        if (text.length() < until) {
            throw new InvalidValueException("invalid-target");
        }
        return text.substring(from, until);
    }

    static int page(String text) {
        return bounded(text, 1, Target.LAST_PAGE);
    }

    /** Or 0 for none. */
    static int dayOfMonth(String text) {
        return bounded(text, 0, 31);
    }

    static int year(String text) {
        return bounded(text, InvoiceView.FIRST_YEAR, InvoiceView.LAST_YEAR);
    }

    static String day(LocalDate day, int width) {
        return fixed(ChronoUnit.DAYS.between(DAY_ZERO, day), width);
    }

    static LocalDate day(String text) {
        return DAY_ZERO.plusDays(number(text));
    }

    static String instant(Instant at) {
        return number(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    static Instant instant(String text) {
        return Instant.EPOCH.plus(number(text), ChronoUnit.MICROS);
    }

    static String id(UUID id) {
        byte[] bytes =
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static UUID uuid(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token(text)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** 128 bits in base64url: an id or a secret token. */
    static String token(String text) {
        if (!text.matches("[A-Za-z0-9_-]{22}")) {
            throw new InvalidValueException("invalid-target");
        }
        return text;
    }

    private static int bounded(String text, int least, int most) {
        long value = number(text);
        if (value < least || value > most) {
            throw new InvalidValueException("invalid-target");
        }
        return (int) value;
    }
}
