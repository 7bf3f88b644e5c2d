package io.guichet.security.session;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

import io.guichet.application.session.port.PasswordHashes;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id with the parameters OWASP names (19 MiB, two passes, one lane), 16 bytes of salt and 32
 * of hash. What was made with others, within bounds, is still known. At most four are made at a
 * time, so that many who sign in at once, or one who pretends to be many, take no more memory.
 */
public final class Argon2PasswordHashes implements PasswordHashes {

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int MOST_KIBIBYTES = 256 * 1024;
    private static final int MOST_PASSES = 10;
    private static final int AT_ONCE = 4;

    private final Argon2Function today;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobody;

    public Argon2PasswordHashes() {
        this(KIBIBYTES, PASSES);
    }

    Argon2PasswordHashes(int kibibytes, int passes) {
        today = Argon2Function.getInstance(kibibytes, passes, LANES, HASH_BYTES, Argon2.ID);
        byte[] unknown = new byte[HASH_BYTES];
        random.nextBytes(unknown);
        nobody = hash(new String(unknown, StandardCharsets.ISO_8859_1));
    }

    @Override
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] text = password.getBytes(StandardCharsets.UTF_8);
        return oneOfFew(() -> today.hash(text, salt).getResult());
    }

    @Override
    public boolean matches(String password, String stored) {
        Argon2Function made = Argon2Function.getInstanceFromHash(stored);
        if (made.getMemory() > MOST_KIBIBYTES || made.getIterations() > MOST_PASSES) {
            throw new IllegalStateException("a password hash of unheard-of parameters");
        }
        return oneOfFew(() -> made.check(password, stored));
    }

    @Override
    public boolean isOutdated(String stored) {
        return !Argon2Function.getInstanceFromHash(stored).equals(today);
    }

    @Override
    public String ofNobody() {
        return nobody;
    }

    private <T> T oneOfFew(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
