package io.guichet.bot.account;

import io.guichet.application.account.TransferAccount.Outcome;
import io.guichet.application.change.ChangeRefusal;
import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.AccountIntent;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.subscription.ServiceWords;
import io.guichet.domain.account.TransferMode;

import java.time.Duration;

/** What screens about accounts have in common. */
final class AccountScreens {

    private static final String TOPIC = "accounts";

    private final HomeDialogue home;
    private final Confirmations confirmations;

    AccountScreens(HomeDialogue home, Confirmations confirmations) {
        this.home = home;
        this.confirmations = confirmations;
    }

    Turn notAllowed(Acting acting) {
        return home.notAllowed(acting);
    }

    Turn outOfDate(Acting acting) {
        return home.outOfDate(acting);
    }

    Button button(Acting acting, String key, AccountIntent intent, Duration time) {
        return confirmations.button(
                acting.moment(), acting.key(), acting.texts().say(key), intent, time);
    }

    /** Something was done; a screen as it is now. */
    static Done done(Acting acting, String word, Screen screen) {
        Turn turn = acting.moment().toast(acting.texts().say(word), TOPIC, screen);
        return Done.said(turn, "used.done", "");
    }

    /** Nothing is to be chosen now, and why. */
    static Turn hindered(Acting acting, String title, ChangeRefusal reason, Target back) {
        Sheet sheet = Sheet.titled(acting, title);
        ServiceWords.refuse(sheet, acting, reason);
        return acting.moment().show(sheet.backTo(back));
    }

    /** Nothing was done, and why. */
    static Done refused(Acting acting, Outcome outcome, Target back) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("hosting.title"));
        refuse(sheet, acting, outcome);
        sheet.line("trouble.nothing-changed");
        return Done.refused(acting.moment().show(sheet.backTo(back)));
    }

    /** Why it is refused, and what to do about it. */
    static void refuse(Sheet sheet, Acting acting, Outcome outcome) {
        switch (outcome) {
            case Outcome.NoSuchAccount ignored -> sheet.line("hosting.gone");
            case Outcome.NoSuchRecipient ignored -> sheet.line("transfer.no-such-recipient");
            case Outcome.TransferUnderWay ignored -> sheet.line("transfer.under-way");
            case Outcome.NoSuchTransfer ignored -> sheet.line("offer.over");
            case Outcome.QuoteChanged changed ->
                    sheet.line("change.price-changed", changed.expected(), changed.actual());
            case Outcome.OwnerOwes ignored -> sheet.line("offer.owner-owes");
            case Outcome.Refused it -> ServiceWords.refuse(sheet, acting, it.reason());
            case Outcome.Stands stands -> throw new IllegalStateException("no refusal " + stands);
        }
    }

    static String mode(TransferMode mode) {
        return switch (mode) {
            case BILL_ON_ACCEPTANCE -> "billed";
            case KEEP_EXPIRY -> "kept";
        };
    }
}
