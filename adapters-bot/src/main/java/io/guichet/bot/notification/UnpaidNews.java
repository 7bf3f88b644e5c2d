package io.guichet.bot.notification;

import static io.guichet.bot.notification.NoticeTeller.fact;
import static io.guichet.bot.notification.NoticeTeller.money;
import static io.guichet.bot.notification.NoticeTeller.reference;

import io.guichet.application.notification.Notice;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Screen;
import io.guichet.domain.billing.DocumentReference;

import java.time.LocalDate;

/** What follows from an invoice that is not paid, with a way to it. */
final class UnpaidNews {

    private UnpaidNews() {}

    /** Whose card or account is charged by itself has nothing to do. */
    static Screen reminder(Acting acting, Notice notice) {
        if (notice.facts().containsKey("chargedOn")) {
            return toCome(acting, notice, "charge", "chargedOn");
        }
        return notice.facts().containsKey("announcedOn")
                ? toCome(acting, notice, "debit", "announcedOn")
                : unpaid(acting, notice, "reminder");
    }

    private static Screen toCome(Acting acting, Notice notice, String what, String day) {
        DocumentReference invoice = reference(notice);
        LocalDate on = LocalDate.parse(fact(notice, day));
        String card = notice.facts().getOrDefault("card", "");
        return Sheet.titled(acting, acting.texts().say("notice." + what + "-title"))
                .line("notice." + what, money(notice, "open"), invoice, on, card)
                .choice("button.invoice", Target.Invoice.alone(acting.key(), invoice))
                .backTo(new Target.Home(acting.key()));
    }

    static Screen unpaid(Acting acting, Notice notice, String what) {
        DocumentReference invoice = reference(notice);
        LocalDate dueOn = LocalDate.parse(fact(notice, "dueOn"));
        return Sheet.titled(acting, acting.texts().say("notice." + what + "-title"))
                .line("notice." + what, fact(notice, "services"))
                .line("notice.unpaid", invoice, money(notice, "open"), dueOn)
                .choice("button.invoice", Target.Invoice.alone(acting.key(), invoice))
                .backTo(new Target.Home(acting.key()));
    }
}
