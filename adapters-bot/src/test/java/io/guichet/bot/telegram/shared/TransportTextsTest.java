package io.guichet.bot.telegram.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class TransportTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final ResourceBundle french = Texts.bundle(Language.FR);
    private final ResourceBundle english = Texts.bundle(Language.EN);

    @Test
    void every_sentence_stands_in_both_languages_with_the_same_placeholders() {
        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(french.keySet())
                .allSatisfy(
                        key ->
                                assertThat(placeholders(french, key))
                                        .as(key)
                                        .isEqualTo(placeholders(english, key)));
    }

    @Test
    void no_apostrophe_swallows_a_placeholder() {
        assertThat(french.keySet())
                .allSatisfy(key -> assertThat(french.getString(key)).doesNotContain("'"))
                .allSatisfy(key -> assertThat(english.getString(key)).doesNotContain("'"));
    }

    @Test
    void the_chosen_language_goes_before_that_of_the_device() {
        assertThat(Texts.languageOf("", "fr-CA")).isEqualTo(Language.FR);
        assertThat(Texts.languageOf("en", "fr-CA")).isEqualTo(Language.EN);
        assertThat(Texts.languageOf("", "de")).isEqualTo(Language.EN);
    }

    private static List<String> placeholders(ResourceBundle bundle, String key) {
        return PLACEHOLDER
                .matcher(bundle.getString(key))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
