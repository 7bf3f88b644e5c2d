package io.guichet.application.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Knows the passwords that are tried first: those that repeat themselves, that follow the alphabet
 * or the keys of a keyboard, and those made of one or two of the words in {@code
 * common-passwords.txt} whatever figures and signs stand around and in them. The list was written
 * for this product and has its licence.
 */
public final class CommonPasswords implements Predicate<String> {

    private static final int LONGEST_UNIT = 8;
    private static final int FEWEST_SIGNS = 5;
    private static final List<String> ROWS =
            List.of(
                    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
                    "012345678901234567890123456789",
                    "1234567890qwertyuiopasdfghjklzxcvbnm",
                    "1234567890azertyuiopqsdfghjklmwxcvbn",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
                    "1q2w3e4r5t6y7u8i9o0p",
                    "a1z2e3r4t5y6u7i8o9p0");

    private final Set<String> words;

    public CommonPasswords() {
        words = read();
    }

    @Override
    public boolean test(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return lower.codePoints().distinct().count() < FEWEST_SIGNS
                || repeats(lower)
                || follows(lower)
                || isMadeOfWords(lower.replaceAll("[^\\p{L}]", ""))
                || isMadeOfWords(spelt(lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")));
    }

    private static boolean repeats(String text) {
        return IntStream.rangeClosed(1, Math.min(LONGEST_UNIT, text.length() / 2))
                .mapToObj(unit -> text.substring(0, unit))
                .anyMatch(unit -> unit.repeat(text.length() / unit.length() + 1).startsWith(text));
    }

    private static boolean follows(String text) {
        String backwards = new StringBuilder(text).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(text) || row.contains(backwards));
    }

    private boolean isMadeOfWords(String letters) {
        return words.contains(letters)
                || IntStream.range(1, letters.length())
                        .anyMatch(
                                at ->
                                        words.contains(letters.substring(0, at))
                                                && words.contains(letters.substring(at)));
    }

    /** Figures and signs that stand for letters. */
    private static String spelt(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static Set<String> read() {
        try (InputStream file = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
