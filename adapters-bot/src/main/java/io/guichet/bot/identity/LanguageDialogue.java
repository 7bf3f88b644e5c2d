package io.guichet.bot.identity;

import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.identity.Language;

/** Which language to talk in; each is named in its own words. */
public final class LanguageDialogue {

    private final HomeDialogue home;

    public LanguageDialogue(HomeDialogue home) {
        this.home = home;
    }

    public Turn choice(Moment moment, long customer) {
        Sheet sheet = Sheet.titled(moment.texts(), moment.texts().say("language.title"));
        sheet.line("language.which");
        for (Language language : Language.values()) {
            sheet.choice(name(language), new Target.UseLanguage(customer, language));
        }
        return moment.show(sheet.backTo(new Target.Home(customer)));
    }

    public Turn use(Moment moment, Language language) {
        Moment now =
                moment.remembering(moment.memory().in(language.tag())).speaking(Texts.in(language));
        String word = now.texts().say("language.done");
        return now.toast(word, Moment.MENU, home.screen(now))
                .and(new Reply.Commands(language, now.isLinked()));
    }

    private static String name(Language language) {
        return switch (language) {
            case FR -> "language.french";
            case EN -> "language.english";
        };
    }
}
