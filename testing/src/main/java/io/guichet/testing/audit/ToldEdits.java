package io.guichet.testing.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code edits.txt} says of each operation that changes something. */
public final class ToldEdits {

    private ToldEdits() {}

    /**
     * By method and path, {@code PUT /credit-use} for instance: the tables whose rows it edits;
     * none where it says why there are none.
     */
    public static Map<String, List<String>> byOperation() {
        Map<String, List<String>> edits = new TreeMap<>();
        for (String line : lines()) {
            String[] words = line.split(" +", 3);
            String told = words[2].strip();
            if (told.equals("-")) {
                throw new IllegalStateException(line + " does not say why");
            }
            List<String> tables = told.startsWith("- ") ? List.of() : List.of(told.split(" +"));
            if (edits.put(words[0] + " " + words[1], tables) != null) {
                throw new IllegalStateException(line + " is there twice");
            }
        }
        return edits;
    }

    private static List<String> lines() {
        try (InputStream edits = ToldEdits.class.getResourceAsStream("edits.txt")) {
            return new String(edits.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
