package io.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * French signs of two parts never begin a line: the space before them does not break. Apostrophes
 * are of one kind.
 */
class FrenchTypographyTest {

    private static final Path PROJECT = Path.of("../..");

    /**
     * A sign that stands apart by a space that breaks, quotation marks without one, and the
     * apostrophe of a typewriter.
     */
    private static final Pattern WRONG =
            Pattern.compile("[ \\n\\t][:;?!»]|«(?!\\u00a0)|(?<!\\u00a0)»|\\p{L}'");

    @Test
    void every_french_text_is_set_as_a_printer_would() throws IOException {
        for (Path bundle : bundles()) {
            Properties texts = read(bundle);
            assertThat(texts).as(bundle.toString()).isNotEmpty();
            texts.forEach(
                    (key, text) ->
                            assertThat((String) text)
                                    .as(bundle.getFileName() + ", " + key)
                                    .doesNotContainPattern(WRONG));
        }
    }

    @Test
    void every_bundle_of_the_project_is_looked_at() throws IOException {
        assertThat(bundles())
                .extracting(bundle -> bundle.getFileName().toString())
                .contains(
                        "messages_fr.properties",
                        "transport_fr.properties",
                        "words_fr.properties",
                        "mails_fr.properties",
                        "pages_fr.properties",
                        "problems_fr.properties",
                        "texts_fr.properties",
                        "checkout_fr.properties");
    }

    @Test
    void what_breaks_is_found_and_what_is_no_sign_of_a_sentence_is_not() {
        assertThat(
                        Stream.of(
                                "Motif : aucun",
                                "Lequel ?",
                                "« shop »",
                                "«shop»",
                                "fini ; oui !",
                                "l'une"))
                .allMatch(text -> WRONG.matcher(text).find());
        assertThat(
                        Stream.of(
                                "Motif\u00a0: aucun",
                                "«\u00a0shop\u00a0»",
                                "10:30",
                                "https://x/?a=1",
                                "l’une"))
                .noneMatch(text -> WRONG.matcher(text).find());
    }

    private static Properties read(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.find(PROJECT, 14, FrenchTypographyTest::isOurs)) {
            return files.toList();
        }
    }

    private static boolean isOurs(Path file, Object ignored) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith("_fr.properties") && path.contains("/src/main/resources/");
    }
}
