package io.guichet.domain.factor;

import io.guichet.domain.shared.Sha256;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that stands in for a lost device, once: 80 random bits as sixteen letters and digits that
 * cannot be taken for one another. Of it only the hash is kept.
 */
public record BackupCode(String value) {

    public static final int RANDOM_BYTES = 10;

    /** So many are given together. */
    public static final int COUNT = 10;

    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 16;
    private static final int BITS_OF_SIGN = 5;
    private static final Pattern WRITTEN = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");

    /** A code out of {@value #RANDOM_BYTES} random bytes. */
    public static BackupCode of(byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("a backup code is made of 10 random bytes");
        }
        BigInteger number = new BigInteger(1, random);
        StringBuilder signs = new StringBuilder();
        for (int at = LENGTH - 1; at >= 0; at--) {
            int sign = number.shiftRight(at * BITS_OF_SIGN).intValue() & SIGNS.length() - 1;
            signs.append(SIGNS.charAt(sign));
        }
        return new BackupCode(signs.toString());
    }

    /** Reads what somebody typed, in groups or not; empty if it is no such code. */
    public static Optional<BackupCode> read(String typed) {
        String plain = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return WRITTEN.matcher(plain).matches()
                ? Optional.of(new BackupCode(plain))
                : Optional.empty();
    }

    public String hash() {
        return Sha256.hex(value);
    }

    /** As it is shown, in groups of four. */
    public String shown() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Secrets do not stray into logs. */
    @Override
    public String toString() {
        return "a backup code";
    }
}
