package io.guichet.bot.payment;

import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Screen;
import io.guichet.domain.money.Money;

/** What is told of cards that were authorised and not charged. */
public final class ReleasedScreens {

    private ReleasedScreens() {}

    /** A card that was authorised and not charged, as a notice knows it. */
    public static Screen released(Acting acting, Money amount, String invoice, boolean owed) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("card.title"));
        if (invoice.isEmpty()) {
            sheet.line("card.for-credit", amount).line("card.released-top-up");
        } else {
            sheet.line("card.for-invoice", amount, invoice);
            sheet.line(owed ? "card.not-collected" : "card.released");
        }
        return sheet.backTo(new Target.Home(acting.key()));
    }

    /** The same for an order. */
    public static Screen releasedOrder(Acting acting, Money amount, String order) {
        return Sheet.titled(acting, acting.texts().say("card.title"))
                .text(acting.texts().say("card.for-order", amount, order))
                .line("card.released")
                .backTo(new Target.Home(acting.key()));
    }
}
