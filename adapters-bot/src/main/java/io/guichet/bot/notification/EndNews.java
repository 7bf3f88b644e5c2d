package io.guichet.bot.notification;

import static io.guichet.bot.notification.NoticeTeller.fact;
import static io.guichet.bot.notification.NoticeTeller.money;
import static io.guichet.bot.notification.ServiceNews.told;

import io.guichet.application.notification.Notice;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Screen;

import java.time.LocalDate;

/** How the time of services ends, and who ended them. */
final class EndNews {

    private EndNews() {}

    static Screen screen(Acting acting, Notice notice) {
        return switch (notice.kind()) {
            case SERVICE_CANCELLED -> cancelled(acting, notice);
            case SERVICE_KEPT ->
                    asked(acting, notice, "kept" + by(notice), "")
                            .backTo(new Target.Home(acting.key()));
            case SERVICE_EXPIRES_SOON -> around(acting, notice, "expires");
            case SERVICE_RENEWS_SOON -> renews(acting, notice);
            case SERVICE_EXPIRED -> around(acting, notice, "expired");
            case SERVICE_EXPIRED_FOR_GOOD -> around(acting, notice, "expired-for-good");
            case SERVICE_RESTORABLE -> around(acting, notice, "restorable");
            case SERVICE_DATA_DELETED -> around(acting, notice, "data-deleted");
            default -> AccessNews.screen(acting, notice);
        };
    }

    private static Screen cancelled(Acting acting, Notice notice) {
        LocalDate endsOn = LocalDate.parse(fact(notice, "endsOn"));
        Sheet sheet = asked(acting, notice, "cancelled" + by(notice), endsOn);
        if (notice.facts().containsKey("amount")) {
            sheet.line(
                    "notice.cancelled-back",
                    money(notice, "amount"),
                    money(notice, "toCard"),
                    money(notice, "toCredit"),
                    LocalDate.parse(fact(notice, "refundBy")));
        }
        if (notice.facts().containsKey("debited")) {
            sheet.line("notice.cancelled-debited", money(notice, "debited"));
        }
        return sheet.backTo(new Target.Home(acting.key()));
    }

    private static String by(Notice notice) {
        return notice.facts().containsKey("byStaff") ? "-by-staff" : "";
    }

    /** With the moment at which it was asked for. */
    private static Sheet asked(Acting acting, Notice notice, String what, Object endsOn) {
        LocalDate on = LocalDate.parse(fact(notice, "on"));
        return Sheet.titled(acting, acting.texts().say("notice." + what + "-title"))
                .line("notice." + what, fact(notice, "services"), endsOn, on, hour(notice));
    }

    /** When the notice's act was received, by which clocks. */
    static String hour(Notice notice) {
        return fact(notice, "time") + " (" + fact(notice, "zone") + ")";
    }

    private static Screen renews(Acting acting, Notice notice) {
        return notice.facts().containsKey("refuseBy")
                ? told(
                        acting,
                        "renews-by-law",
                        fact(notice, "service"),
                        LocalDate.parse(fact(notice, "on")),
                        LocalDate.parse(fact(notice, "refuseBy")))
                : around(acting, notice, "renews");
    }

    private static Screen around(Acting acting, Notice notice, String what) {
        return told(
                acting,
                what,
                fact(notice, "service"),
                LocalDate.parse(fact(notice, "on")),
                LocalDate.parse(fact(notice, "until")),
                LocalDate.parse(fact(notice, "deletedOn")));
    }
}
