package io.guichet.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's secret, made once and kept, and the passwords and keys that follow from it.
 *
 * <p>Two parts that need the same password ask for it by the same name; nothing else is stored.
 */
public final class Secrets {

    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final String secret;

    private Secrets(String secret) {
        this.secret = secret;
    }

    /** The secret in this file; a fresh one, if there is no such file. */
    public static Secrets keptIn(Path file) {
        try {
            if (Files.notExists(file)) {
                OwnFiles.folder(file.getParent());
                byte[] random = new byte[BYTES];
                new SecureRandom().nextBytes(random);
                OwnFiles.write(file, List.of(HexFormat.of().formatHex(random)));
            }
            return new Secrets(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secret itself: GUICHET_SECRET of this installation. */
    String itself() {
        return secret;
    }

    /** A password or key that only who knows the secret can work out: 40 hexadecimal digits. */
    String of(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] derived = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(derived).substring(0, 40);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
