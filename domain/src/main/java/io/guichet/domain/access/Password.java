package io.guichet.domain.access;

import io.guichet.domain.shared.InvalidValueException;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A password, in one form of Unicode (NFKC) however it was typed. What it is made of is nobody's
 * business; how long it is and whether others would guess it first is (NIST SP 800-63B 5.1.1.2,
 * ASVS 2.1): 12 to 128 code points, none of the common ones, nothing everybody knows of its owner.
 */
public final class Password {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private final String value;

    private Password(String value) {
        this.value = value;
    }

    /** What somebody typed to sign in; empty if it can be nobody's. */
    public static Optional<Password> typed(String written) {
        if (written.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String value = Normalizer.normalize(written, Normalizer.Form.NFKC);
        int length = value.codePointCount(0, value.length());
        return length >= SHORTEST && length <= LONGEST
                ? Optional.of(new Password(value))
                : Optional.empty();
    }

    /**
     * What somebody chose to sign in with from now on.
     *
     * @param common tells the passwords that are tried first
     * @param known words everybody knows: his e-mail, his name, ours
     * @throws InvalidValueException {@code password-too-short}, {@code password-too-long}, {@code
     *     password-too-common} or {@code password-like-name}
     */
    public static Password chosen(String written, Predicate<String> common, List<String> known) {
        String value = Normalizer.normalize(written, Normalizer.Form.NFKC);
        int length = value.codePointCount(0, value.length());
        if (length < SHORTEST) {
            throw new InvalidValueException("password-too-short");
        }
        if (length > LONGEST) {
            throw new InvalidValueException("password-too-long");
        }
        if (known.stream().anyMatch(word -> isMadeOf(value, word))) {
            throw new InvalidValueException("password-like-name");
        }
        if (common.test(value)) {
            throw new InvalidValueException("password-too-common");
        }
        return new Password(value);
    }

    /** Whether nothing is left of it but figures and signs once the word is gone. */
    private static boolean isMadeOf(String value, String word) {
        String letters = lettersOf(word);
        return !letters.isEmpty()
                && lettersOf(value).replace(letters, "").isEmpty()
                && !lettersOf(value).isEmpty();
    }

    private static String lettersOf(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    public String value() {
        return value;
    }

    /** Passwords do not stray into logs. */
    @Override
    public String toString() {
        return "Password[...]";
    }
}
