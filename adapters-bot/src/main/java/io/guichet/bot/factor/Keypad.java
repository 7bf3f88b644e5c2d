package io.guichet.bot.factor;

import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Digits to press. Each button carries what would be typed with it, so that nothing is remembered
 * in between; what was typed is shown as dots, for no code may stand in a chat.
 */
final class Keypad {

    private static final int IN_ROW = 3;
    private static final int LAST_DIGIT = 9;

    private Keypad() {}

    /** Before the first digit, with the page as the other way. */
    static Screen empty(Texts texts, String token, String page) {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(new Button.Link(texts.say("button.approve"), page)));
        rows.addAll(digits(texts, new Target.Keypad(token, "")));
        return new Screen(text(texts, 0), rows);
    }

    /** For whoever has no codes to type: passkeys are asked for on the page. */
    static Screen pageOnly(Texts texts, String page) {
        return new Screen(
                Html.lines(
                        List.of(
                                Html.bold(texts.say("step-up.title")),
                                Html.text(texts.say("step-up.why")),
                                Html.text(texts.say("step-up.on-page")))),
                List.of(
                        List.of(new Button.Link(texts.say("button.approve"), page)),
                        List.of(cancel(texts))));
    }

    private static Button cancel(Texts texts) {
        return new Button.Callback(texts.say("button.cancel"), new Target.Home(0).data());
    }

    static Screen typed(Texts texts, Target.Keypad so) {
        return new Screen(text(texts, so.digits().length()), digits(texts, so));
    }

    private static Html text(Texts texts, int typed) {
        return Html.lines(
                List.of(
                        Html.bold(texts.say("step-up.title")),
                        Html.text(texts.say("step-up.why")),
                        Html.text(texts.say("step-up.which")),
                        Html.text(texts.say("step-up.typed", dots(typed)))));
    }

    private static String dots(int typed) {
        return "\u25cf".repeat(typed) + "\u25cb".repeat(Target.Keypad.DIGITS - typed);
    }

    private static List<List<Button>> digits(Texts texts, Target.Keypad so) {
        List<List<Button>> rows = new ArrayList<>();
        for (int first = 1; first <= LAST_DIGIT; first += IN_ROW) {
            rows.add(
                    IntStream.range(first, first + IN_ROW)
                            .<Button>mapToObj(digit -> digit(so, digit))
                            .toList());
        }
        rows.add(
                List.of(
                        new Button.Callback(texts.say("button.erase"), so.erased().data()),
                        digit(so, 0),
                        cancel(texts)));
        return rows;
    }

    private static Button digit(Target.Keypad so, int digit) {
        return new Button.Callback(Integer.toString(digit), so.and(digit).data());
    }
}
