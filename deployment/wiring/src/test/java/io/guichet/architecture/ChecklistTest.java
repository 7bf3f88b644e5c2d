package io.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code docs/security.md} leaves no item of ASVS out, and names no test that is not there. */
class ChecklistTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern ROW =
            Pattern.compile("\\| ((?:\\d+\\.\\d+\\.\\d+(?:, )?)+) \\| .+ \\|");
    private static final Pattern NAMED =
            Pattern.compile("`([A-Z]\\w+(?:Test|IT|Contract))(?:\\.(\\w+))?`");

    @Test
    void every_item_of_level_two_is_answered_once() throws IOException {
        List<String> answered =
                checklist()
                        .lines()
                        .map(ROW::matcher)
                        .filter(Matcher::matches)
                        .flatMap(row -> Stream.of(row.group(1).split(", ")))
                        .toList();

        assertThat(answered).hasSize(259).containsExactlyInAnyOrderElementsOf(items());
    }

    @Test
    void every_test_that_is_named_is_there() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing =
                NAMED.matcher(page())
                        .results()
                        .filter(
                                named ->
                                        !tests.getOrDefault(named.group(1), "")
                                                .contains(
                                                        Optional.ofNullable(named.group(2))
                                                                .map(method -> method + "(")
                                                                .orElse("class ")))
                        .map(named -> named.group())
                        .toList();

        assertThat(missing).isEmpty();
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"));
    }

    private static String checklist() throws IOException {
        String page = page();
        int begin = page.indexOf("## Every item of ASVS");
        return page.substring(begin, page.indexOf("\n## ", begin + 1));
    }

    private static List<String> items() throws IOException {
        try (InputStream list = ChecklistTest.class.getResourceAsStream("asvs-4.0.3-level-2.txt")) {
            return new String(list.readAllBytes(), UTF_8).lines().toList();
        }
    }

    /** Their source by their name; two of one name are read as one. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        for (Path module : modules()) {
            try (Stream<Path> files = Files.walk(module)) {
                for (Path file :
                        files.filter(each -> each.toString().matches(".*(Test|IT|Contract)\\.java"))
                                .toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    tests.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return tests;
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> all = Stream.concat(Files.list(ROOT), Files.list(Path.of("..")))) {
            return all.map(module -> module.resolve("src")).filter(Files::isDirectory).toList();
        }
    }
}
