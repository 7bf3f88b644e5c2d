package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.bot.menu.TargetData;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Screen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is true of every answer, whatever it is about. */
final class Layout {

    private static final Pattern TAG = Pattern.compile("<(/?)([^>]*)>");
    private static final Pattern LOOSE = Pattern.compile("&(?!(amp|lt|gt|quot);)|\"");
    private static final int FOOTER_AND_PAGER = 4;

    /** The words of C. conso. L221-14, which may be no others. */
    private static final String OF_THE_LAW = "Commander avec obligation de paiement";

    private Layout() {}

    static void check(Reply reply) {
        switch (reply) {
            case Reply.Show it -> check(it.screen());
            case Reply.Edit it -> check(it.screen());
            case Reply.EditAbout it -> check(it.screen());
            case Reply.Answer it -> assertThat(it.text()).hasSizeLessThanOrEqualTo(200);
            case Reply.SendFile it -> check(it.caption(), 1024);
            case Reply.Ask it -> {
                check(it.question(), 4096);
                assertThat(it.placeholder()).hasSizeLessThanOrEqualTo(64);
            }
            case Reply.Delete ignored -> assertThat(reply).isNotNull();
            case Reply.Commands ignored -> assertThat(reply).isNotNull();
        }
    }

    private static void check(Screen screen) {
        check(screen.text(), 4096);
        List<Button> buttons = screen.rows().stream().flatMap(List::stream).toList();
        assertThat(screen.rows())
                .allMatch(row -> !row.isEmpty() && row.size() <= (isOfKeypad(row) ? 3 : 2));
        assertThat(buttons.stream().filter(button -> !isOfKeypad(List.of(button))))
                .hasSizeLessThanOrEqualTo(8 + FOOTER_AND_PAGER);
        screen.rows().forEach(row -> row.forEach(button -> check(button, row.size() == 1)));
    }

    private static boolean isOfKeypad(List<Button> row) {
        return row.stream()
                .anyMatch(
                        button ->
                                button instanceof Button.Callback callback
                                        && callback.data().startsWith("fk:"));
    }

    /** Alone in its row a button may be longer: the law gives some of them their words. */
    private static void check(Button button, boolean alone) {
        int most = alone ? 32 : 24;
        assertThat(button.label()).isNotBlank();
        assertThat(button.label().codePointCount(0, button.label().length()))
                .as(button.label())
                .isLessThanOrEqualTo(
                        alone && button.label().equals(OF_THE_LAW) ? OF_THE_LAW.length() : most);
        switch (button) {
            case Button.Callback it -> {
                assertThat(it.data().getBytes(StandardCharsets.UTF_8).length).isBetween(1, 64);
                assertThat(TargetData.read(it.data())).as(it.data()).isPresent();
            }
            case Button.Link it -> assertThat(it.url()).startsWith("https://");
            case Button.Copy it -> assertThat(it.text()).hasSizeBetween(1, 256);
        }
    }

    /** Only the few tags we use, all closed, and nothing else that is markup. */
    private static void check(Html html, int most) {
        assertThat(plain(html).strip()).isNotEmpty().hasSizeLessThanOrEqualTo(most);
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(html.markup());
        while (tags.find()) {
            assertThat(tags.group(2)).isIn("b", "code");
            if (tags.group(1).isEmpty()) {
                open.push(tags.group(2));
            } else {
                assertThat(open.pop()).isEqualTo(tags.group(2));
            }
        }
        assertThat(open).isEmpty();
        String text = tags.replaceAll("");
        assertThat(text).doesNotContain("<", ">").doesNotContainPattern(LOOSE);
    }

    /** The text as a person reads it. */
    static String plain(Html html) {
        return TAG.matcher(html.markup())
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
