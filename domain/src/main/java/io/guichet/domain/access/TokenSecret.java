package io.guichet.domain.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The secret of a token: {@code gct_}, by which programs that look for lost secrets know it, 33
 * letters and digits that nobody can guess, and 6 that check them, so that a mistyped one is told
 * without looking anything up.
 */
public record TokenSecret(String value) {

    public static final int RANDOM_BYTES = 24;

    private static final String PREFIX = "gct_";
    private static final String SIGNS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(SIGNS.length());
    private static final int RANDOM_SIGNS = 33;
    private static final int CHECK_SIGNS = 6;
    private static final int SHOWN = 8;

    /** A secret out of {@value #RANDOM_BYTES} random bytes. */
    public static TokenSecret of(byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("a secret is made of 24 random bytes");
        }
        String body = PREFIX + signs(new BigInteger(1, random), RANDOM_SIGNS);
        return new TokenSecret(body + check(body));
    }

    /** Whether a text claims to be such a secret but cannot be one. */
    public static boolean isMistyped(String text) {
        if (!text.startsWith(PREFIX)) {
            return false;
        }
        int end = text.length() - CHECK_SIGNS;
        return text.length() != PREFIX.length() + RANDOM_SIGNS + CHECK_SIGNS
                || !text.substring(end).equals(check(text.substring(0, end)));
    }

    /** Its beginning, by which its owner knows it again and which opens nothing. */
    public String shown() {
        return value.substring(0, SHOWN);
    }

    /** Secrets do not stray into logs. */
    @Override
    public String toString() {
        return shown() + "...";
    }

    private static String check(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        return signs(BigInteger.valueOf(sum.getValue()), CHECK_SIGNS);
    }

    private static String signs(BigInteger number, int count) {
        char[] signs = new char[count];
        BigInteger rest = number;
        for (int at = count - 1; at >= 0; at--) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            signs[at] = SIGNS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(signs);
    }
}
