package io.guichet.bot.menu;

import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.text.Texts;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays a screen out: a title with the account's name, lines, at most eight choices two in a row,
 * and below them the ways through a list and back. Every text is escaped on its way in.
 */
public final class Sheet {

    private static final int CHOICES_IN_ROW = 2;

    private final Texts texts;
    private final List<Html> lines = new ArrayList<>();
    private final List<Button> choices = new ArrayList<>();
    private final List<Button> wide = new ArrayList<>();
    private final List<Button> pager = new ArrayList<>();

    private Sheet(Texts texts) {
        this.texts = texts;
    }

    public static Sheet titled(Acting acting, String title) {
        Sheet sheet = new Sheet(acting.texts());
        sheet.lines.add(Html.bold(title).plus(Html.text(" \u00b7 " + acting.name())));
        return sheet;
    }

    public static Sheet titled(Texts texts, String title) {
        Sheet sheet = new Sheet(texts);
        sheet.lines.add(Html.bold(title));
        return sheet;
    }

    /** A sentence of the bundle. */
    public Sheet line(String key, Object... arguments) {
        return text(texts.say(key, arguments));
    }

    /** A line that is no sentence of the bundle. */
    public Sheet text(String line) {
        return add(Html.text(line));
    }

    public Sheet add(Html line) {
        lines.add(line);
        return this;
    }

    public Sheet gap() {
        return add(Html.text(""));
    }

    public Sheet choice(String key, Target target) {
        return choice(new Button.Callback(texts.say(key), target.data()));
    }

    public Sheet choice(Button button) {
        choices.add(button);
        return this;
    }

    /** A choice alone in its row, where the law gives its words. */
    public Sheet wide(Button button) {
        wide.add(button);
        return this;
    }

    /** A way through a list, shown below the choices. */
    public Sheet page(String key, Target target) {
        pager.add(new Button.Callback(texts.say(key), target.data()));
        return this;
    }

    /** The screen with the two ways out that every screen has. */
    public Screen backTo(Target back) {
        Button toBack = new Button.Callback(texts.say("button.back"), back.data());
        Target home = new Target.Home(back.customer());
        Button toMenu = new Button.Callback(texts.say("button.menu"), home.data());
        List<List<Button>> rows = rows();
        rows.add(List.of(toBack, toMenu));
        return new Screen(Html.lines(lines), rows);
    }

    /** The screen without ways out: it is the way out. */
    public Screen screen() {
        return new Screen(Html.lines(lines), rows());
    }

    private List<List<Button>> rows() {
        List<List<Button>> rows = new ArrayList<>();
        for (int from = 0; from < choices.size(); from += CHOICES_IN_ROW) {
            int until = Math.min(from + CHOICES_IN_ROW, choices.size());
            rows.add(List.copyOf(choices.subList(from, until)));
        }
        wide.forEach(button -> rows.add(List.of(button)));
        if (!pager.isEmpty()) {
            rows.add(List.copyOf(pager));
        }
        return rows;
    }
}
