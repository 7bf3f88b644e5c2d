package io.guichet.domain.debit;

import io.guichet.domain.shared.InvalidValueException;

import java.text.Normalizer;
import java.util.Map;

/**
 * Texts in the characters that every bank of the zone takes (EPC217-08): Latin letters without
 * accents, digits and some signs. No text begins or ends with a slash or has two in a row.
 */
public final class SepaText {

    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("œ", "oe"),
                    Map.entry("Œ", "OE"),
                    Map.entry("æ", "ae"),
                    Map.entry("Æ", "AE"),
                    Map.entry("ß", "ss"),
                    Map.entry("ø", "o"),
                    Map.entry("Ø", "O"),
                    Map.entry("ł", "l"),
                    Map.entry("Ł", "L"),
                    Map.entry("đ", "d"),
                    Map.entry("Đ", "D"),
                    Map.entry("’", "'"),
                    Map.entry("–", "-"),
                    Map.entry("&", "+"));

    private SepaText() {}

    /** Empty if nothing of the text is left. */
    public static String of(String text, int longest) {
        String written = text;
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            written = written.replace(letter.getKey(), letter.getValue());
        }
        written =
                Normalizer.normalize(written, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-zA-Z0-9/?:().,'+ -]", " ")
                        .replaceAll("/{2,}", "/")
                        .replaceAll("\\s+", " ")
                        .strip();
        String cut = written.substring(0, Math.min(longest, written.length()));
        return cut.replaceAll("^[/ ]+|[/ ]+$", "");
    }

    /**
     * Refuses what has no letter that could be told to a bank, which takes no file with an empty
     * name in it.
     *
     * @throws InvalidValueException {@code otherwise}
     */
    public static void requireLetters(String text, String otherwise) {
        if (of(text, text.length()).chars().noneMatch(Character::isLetter)) {
            throw new InvalidValueException(otherwise);
        }
    }
}
