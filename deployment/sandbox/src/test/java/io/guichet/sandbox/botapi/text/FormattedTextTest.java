package io.guichet.sandbox.botapi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormattedTextTest {

    @Test
    void offsets_count_utf_16_units() {
        FormattedText text = FormattedText.html("😀é <b>gras <i>et</i></b>");

        assertThat(text.text()).isEqualTo("😀é gras et");
        assertThat(text.entities())
                .hasToString(
                        "[{\"offset\":4,\"length\":7,\"type\":\"bold\"},"
                                + "{\"offset\":9,\"length\":2,\"type\":\"italic\"}]");
    }

    @Test
    void references_are_decoded_and_unknown_ones_stay() {
        assertThat(FormattedText.html("a &lt;b&gt; &amp;&quot; &#233; &#x1F600; &nbsp; &").text())
                .isEqualTo("a <b> &\" é 😀 &nbsp; &");
    }

    @Test
    void links_code_and_quotes_keep_what_belongs_to_them() {
        FormattedText text =
                FormattedText.html(
                        "<a href=\"https://x.fr/?a=1&amp;b=2\">l</a>"
                                + "<pre><code class=\"language-java\">c</code></pre>"
                                + "<blockquote expandable>q</blockquote>"
                                + "<span class=\"tg-spoiler\">s</span>");

        assertThat(text.entities())
                .hasToString(
                        "[{\"offset\":0,\"length\":1,\"type\":\"text_link\","
                                + "\"url\":\"https://x.fr/?a=1&b=2\"},"
                                + "{\"offset\":1,\"length\":1,\"type\":\"pre\",\"language\":\"java\"},"
                                + "{\"offset\":2,\"length\":1,\"type\":\"expandable_blockquote\"},"
                                + "{\"offset\":3,\"length\":1,\"type\":\"spoiler\"}]");
    }

    @Test
    void what_needs_no_markup_is_recognised() {
        FormattedText text =
                FormattedText.plain("/menu https://x.fr/a. me@x.fr @guichet_bot 1/2 a/b");

        assertThat(text.entities())
                .hasToString(
                        "[{\"offset\":0,\"length\":5,\"type\":\"bot_command\"},"
                                + "{\"offset\":6,\"length\":14,\"type\":\"url\"},"
                                + "{\"offset\":22,\"length\":7,\"type\":\"email\"},"
                                + "{\"offset\":30,\"length\":12,\"type\":\"mention\"}]");
    }

    @Test
    void space_around_is_taken_off_and_entities_move_along() {
        FormattedText text = FormattedText.html("\n <b> a</b> \n");

        assertThat(text.text()).isEqualTo("a");
        assertThat(text.entities()).hasToString("[{\"offset\":0,\"length\":1,\"type\":\"bold\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<c>x|Unsupported start tag \"c\" at byte offset 0",
                "é <div>x|Unsupported start tag \"div\" at byte offset 3",
                "1 < 2|Unsupported start tag \"\" at byte offset 2",
                "a <b|Unclosed start tag at byte offset 2",
                "<b>x|Can't find end tag corresponding to start tag \"b\"",
                "x</b>|Unexpected end tag at byte offset 1",
                "<b>x</b|Unclosed end tag at byte offset 4",
                "<b><i>x</b></i>|Unmatched end tag at byte offset 7, expected \"</i>\", found"
                        + " \"</b>\"",
                "<span>x</span>|Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
                "<a href=\"x>y</a>|Unclosed start tag \"a\" at byte offset 0",
                "<a =\"x\">y</a>|Empty attribute name in the tag \"a\" at byte offset 0",
                "<a href=x?>y</a>|Unexpected end of name token at byte offset 0",
            })
    void bad_html_is_refused_in_the_words_of_the_server(String html, String message) {
        assertThatThrownBy(() -> FormattedText.html(html))
                .isInstanceOf(BadHtmlException.class)
                .hasMessage(message);
    }
}
