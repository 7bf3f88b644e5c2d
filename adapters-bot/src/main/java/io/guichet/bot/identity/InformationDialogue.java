package io.guichet.bot.identity;

import io.guichet.application.identity.query.ListSellers;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.identity.Seller;

/** What everybody may read, linked or not: help, privacy, terms, and who to ask about a payment. */
public final class InformationDialogue {

    private final ListSellers listSellers;
    private final String publicUrl;

    public InformationDialogue(ListSellers listSellers, String publicUrl) {
        this.listSellers = listSellers;
        this.publicUrl = publicUrl;
    }

    public Turn help(Moment moment, long customer) {
        Texts texts = moment.texts();
        Sheet sheet = Sheet.titled(texts, texts.say("help.title"));
        sheet.line("help.what");
        sheet.gap();
        sheet.text(texts.say(moment.isLinked() ? "help.linked" : "help.unlinked"));
        sheet.gap();
        sheet.line("help.everybody");
        sheet.choice("button.language", new Target.Languages(customer));
        return moment.show(sheet.backTo(new Target.Home(customer)));
    }

    public Turn privacy(Moment moment) {
        return moment.show(page(moment, "privacy"));
    }

    public Turn terms(Moment moment) {
        return moment.show(page(moment, "terms"));
    }

    public Turn paySupport(Moment moment) {
        Texts texts = moment.texts();
        Sheet sheet = Sheet.titled(texts, texts.say("paysupport.title"));
        sheet.line("paysupport.text");
        for (Seller seller : listSellers.list()) {
            sheet.line("paysupport.seller", seller.identity().name(), seller.email());
        }
        return moment.show(sheet.backTo(new Target.Home(0)));
    }

    private Screen page(Moment moment, String name) {
        Texts texts = moment.texts();
        Sheet sheet = Sheet.titled(texts, texts.say(name + ".title"));
        sheet.line(name + ".text");
        sheet.choice(new Button.Link(texts.say("button.web"), publicUrl));
        return sheet.backTo(new Target.Home(0));
    }
}
