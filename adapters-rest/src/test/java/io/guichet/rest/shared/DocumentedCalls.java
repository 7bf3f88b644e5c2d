package io.guichet.rest.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls with curl that the guide to the interface shows. */
final class DocumentedCalls {

    private static final Path GUIDE = Path.of("../docs/api.md");
    private static final String ADDRESS = "$GUICHET_API";
    private static final String SOME = "0191d2a4-5b6c-7d8e-9f00-112233445566";

    private DocumentedCalls() {}

    /** One of them; what stands for an id is one. */
    record Shown(String method, String path, List<String> headers, Optional<String> body) {

        private static final String JSON = "Content-Type: application/json";

        static Shown of(List<String> words) {
            String address =
                    words.stream().filter(w -> w.startsWith(ADDRESS)).findFirst().orElseThrow();
            Optional<String> body = after("-d", words);
            return new Shown(
                    after("-X", words).orElse(body.isPresent() ? "POST" : "GET"),
                    filled(address.substring(ADDRESS.length()).replaceAll("\\?.*", "")),
                    words.stream().filter(Shown::isHeader).map(Shown::meant).toList(),
                    body.map(Shown::filled));
        }

        private static boolean isHeader(String word) {
            return word.matches("[A-Z][\\w-]+: .*|\\$\\w+");
        }

        private static String meant(String word) {
            return word.equals("$json") ? JSON : word;
        }

        private static Optional<String> after(String option, List<String> words) {
            int at = words.indexOf(option);
            return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
        }

        private static String filled(String text) {
            return text.replaceAll("\\$\\w+|…", SOME);
        }

        /** Whether it has a header, or what the guide keeps one in, {@code $staff} for instance. */
        boolean has(String header) {
            return headers.stream().anyMatch(each -> (each + ":").startsWith(header + ":"));
        }

        boolean isWhole() {
            return body.filter(json -> json.contains("{" + SOME)).isEmpty();
        }
    }

    static List<Shown> all() {
        return Words.split(code()).stream()
                .filter(command -> command.getFirst().equals("curl"))
                .map(Shown::of)
                .toList();
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        boolean isCode = false;
        for (String line : lines()) {
            if (line.startsWith("```")) {
                isCode = !isCode;
            } else if (isCode) {
                code.append(line).append('\n');
            }
        }
        return code.toString();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(GUIDE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Commands as a shell parts them into words, as far as the guide needs it. */
    private static final class Words {

        private final List<List<String>> commands = new ArrayList<>();
        private List<String> command = new ArrayList<>();
        private StringBuilder word = new StringBuilder();
        private char quote;

        static List<List<String>> split(String code) {
            Words words = new Words();
            String joined = code.replace("\\\n", " ");
            for (int at = 0; at < joined.length(); at++) {
                if (words.isComment(joined.charAt(at))) {
                    at = joined.indexOf('\n', at);
                }
                words.read(joined.charAt(at));
            }
            return words.commands;
        }

        private boolean isComment(char next) {
            return next == '#' && quote == 0 && word.isEmpty();
        }

        private void read(char next) {
            if (quote != 0) {
                if (next == quote) {
                    quote = 0;
                } else {
                    word.append(next);
                }
            } else if (next == '\'' || next == '"') {
                quote = next;
            } else if (Character.isWhitespace(next)) {
                endWord();
                if (next == '\n') {
                    endCommand();
                }
            } else {
                word.append(next);
            }
        }

        private void endWord() {
            if (!word.isEmpty()) {
                command.add(word.toString());
                word = new StringBuilder();
            }
        }

        private void endCommand() {
            if (!command.isEmpty()) {
                commands.add(command);
                command = new ArrayList<>();
            }
        }
    }
}
