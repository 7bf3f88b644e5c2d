package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What whoever hears a page instead of seeing it needs of its markup (WCAG 2.2, level AA). */
class AccessiblePagesTest {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
    private static final Pattern LABEL = Pattern.compile("<label for=\"([^\"]+)\">([^<]+)</label>");
    private static final Pattern NAMED =
            Pattern.compile("<(a|button)\\b[^>]*>\\s*([^<]*?)\\s*</\\1>", Pattern.DOTALL);
    private static final Pattern DESCRIBED = Pattern.compile("aria-describedby=\"([^\"]+)\"");

    private final Browser browser = new Browser(AllPages::of).signedIn();

    static Stream<String> paths() {
        return AllPages.paths();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void every_page_says_what_it_is_and_every_field_what_it_wants(String path) {
        for (Language language : Language.values()) {
            String html = browser.speaking(language).opens(path).html();
            if (!html.isEmpty()) {
                isWhole(html, language);
            }
        }
    }

    private static void isWhole(String html, Language language) {
        assertThat(html)
                .contains("<html lang=\"" + language.tag() + "\">", "<main>", "<header>")
                .contains("name=\"viewport\"")
                .doesNotContain("tabindex", "<table", "autofocus", "user-scalable=no");
        assertThat(all(Pattern.compile("<h1>([^<]+)</h1>"), html, 1)).hasSize(1);
        assertThat(all(Pattern.compile("<title>([^<]+) – Guichet</title>"), html, 1)).hasSize(1);
        assertThat(all(ID, html, 1)).doesNotHaveDuplicates();
        assertThat(all(ID, html, 1))
                .containsAll(
                        all(DESCRIBED, html, 1).stream()
                                .flatMap(ids -> Stream.of(ids.split(" ")))
                                .toList());
        assertThat(all(NAMED, html, 2)).allMatch(name -> !name.isBlank());
        List<String> labels = all(LABEL, html, 1);
        all(INPUT, html, 0).stream()
                .filter(input -> !input.contains("type=\"hidden\""))
                .forEach(
                        input -> {
                            assertThat(all(ID, input, 1)).as(input).hasSize(1);
                            assertThat(labels).as(input).containsAll(all(ID, input, 1));
                            assertThat(input).contains("type=\"");
                        });
    }

    private static List<String> all(Pattern pattern, String html, int group) {
        return pattern.matcher(html).results().map((MatchResult one) -> one.group(group)).toList();
    }
}
