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
import io.guichet.domain.identity.Language;

import java.time.LocalDate;

/** What becomes of services: unpaid ones, those that were paid after all, and new prices. */
final class ServiceNews {

    private ServiceNews() {}

    static Screen screen(Acting acting, Notice notice) {
        return switch (notice.kind()) {
            case PAYMENT_REMINDER -> unpaid(acting, notice, "reminder");
            case SERVICE_SUSPENDED -> unpaid(acting, notice, "suspended");
            case SERVICE_TERMINATED -> unpaid(acting, notice, "terminated");
            case SERVICE_DELETED -> unpaid(acting, notice, "deleted");
            case PRICE_CHANGES -> dearer(acting, notice);
            case SERVICE_RESUMED -> resumed(acting, notice);
            case ORDER_EXPIRED -> expired(acting, notice);
            case ORDER_WITHDRAWN -> withdrawn(acting, notice);
            default ->
                    throw new IllegalArgumentException(notice.kind() + " is no news of services");
        };
    }

    private static Screen unpaid(Acting acting, Notice notice, String what) {
        DocumentReference invoice = reference(notice);
        LocalDate dueOn = LocalDate.parse(fact(notice, "dueOn"));
        return Sheet.titled(acting, acting.texts().say("notice." + what + "-title"))
                .line("notice." + what, fact(notice, "services"))
                .line("notice.unpaid", invoice, money(notice, "open"), dueOn)
                .choice("button.invoice", Target.Invoice.alone(acting.key(), invoice))
                .backTo(new Target.Home(acting.key()));
    }

    private static Screen dearer(Acting acting, Notice notice) {
        boolean french = acting.texts().language() == Language.FR;
        boolean net = fact(notice, "basis").equals("NET");
        return Sheet.titled(acting, acting.texts().say("notice.price-title"))
                .line(
                        net ? "notice.price-net" : "notice.price-gross",
                        fact(notice, french ? "planFr" : "planEn"),
                        money(notice, "amount"),
                        LocalDate.parse(fact(notice, "from")),
                        fact(notice, "months"))
                .line("notice.price-until")
                .backTo(new Target.Home(acting.key()));
    }

    private static Screen expired(Acting acting, Notice notice) {
        return Sheet.titled(acting, acting.texts().say("notice.order-expired-title"))
                .line("notice.order-expired", fact(notice, "order"), money(notice, "amount"))
                .backTo(new Target.Home(acting.key()));
    }

    private static Screen withdrawn(Acting acting, Notice notice) {
        return Sheet.titled(acting, acting.texts().say("notice.withdrawn-title"))
                .line("notice.withdrawn", fact(notice, "order"), money(notice, "amount"))
                .line(
                        "notice.withdrawn-back",
                        money(notice, "toCard"),
                        money(notice, "toCredit"),
                        LocalDate.parse(fact(notice, "refundBy")))
                .backTo(new Target.Home(acting.key()));
    }

    private static Screen resumed(Acting acting, Notice notice) {
        return Sheet.titled(acting, acting.texts().say("notice.resumed-title"))
                .line("notice.resumed", fact(notice, "services"))
                .backTo(new Target.Home(acting.key()));
    }
}
