package io.guichet.security.factor;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;

import io.guichet.application.factor.port.Totp;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.Locale;

import javax.crypto.spec.SecretKeySpec;

/** Codes by the java-otp library. Secrets are written in Base32, as RFC 4648 has it. */
public final class OtpCodes implements Totp {

    private static final String ALGORITHM = "HmacSHA1";
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_OF_SIGN = 5;
    private static final int SECRET_BYTES = 20;

    private final HmacOneTimePasswordGenerator generator = new HmacOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    @Override
    public String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return base32(bytes);
    }

    @Override
    public String code(String secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(bytes(secret), ALGORITHM), step, Locale.ROOT);
        } catch (InvalidKeyException unusable) {
            throw new IllegalStateException("HMAC takes any key", unusable);
        }
    }

    /** 160 bits are 32 signs without anything over. */
    private static String base32(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder text = new StringBuilder();
        for (int at = bytes.length * Byte.SIZE - BITS_OF_SIGN; at >= 0; at -= BITS_OF_SIGN) {
            text.append(SIGNS.charAt(number.shiftRight(at).intValue() & SIGNS.length() - 1));
        }
        return text.toString();
    }

    private static byte[] bytes(String base32) {
        BigInteger number = BigInteger.ZERO;
        for (char sign : base32.toCharArray()) {
            number = number.shiftLeft(BITS_OF_SIGN).or(BigInteger.valueOf(SIGNS.indexOf(sign)));
        }
        byte[] bytes = new byte[base32.length() * BITS_OF_SIGN / Byte.SIZE];
        for (int at = bytes.length - 1; at >= 0; at--) {
            bytes[at] = number.byteValue();
            number = number.shiftRight(Byte.SIZE);
        }
        return bytes;
    }
}
