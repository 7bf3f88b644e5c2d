package io.guichet.bot.notification;

import static io.guichet.bot.notification.NoticeTeller.fact;
import static io.guichet.bot.notification.ServiceNews.told;

import io.guichet.application.notification.Notice;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.shared.Screen;

import java.time.LocalDate;
import java.util.Locale;

/** What concerns who comes in, and who owns. */
final class AccessNews {

    private AccessNews() {}

    static Screen screen(Acting acting, Notice notice) {
        return switch (notice.kind()) {
            case CUSTOMER_HELD -> told(acting, "customer-held", hold(acting, notice));
            case CUSTOMER_LET_GO_ON -> told(acting, "customer-let-go-on");
            case RESTRICTION_BEGAN -> told(acting, "restriction-began");
            case RESTRICTION_ENDED -> told(acting, "restriction-ended");
            case INACTIVE_SOON ->
                    told(
                            acting,
                            notice.facts().containsKey("deletion")
                                    ? "inactive-deletion"
                                    : "inactive-soon",
                            LocalDate.parse(fact(notice, "until")));
            case HANDOVER_ASKED ->
                    told(
                            acting,
                            "handover-asked",
                            fact(notice, "to"),
                            LocalDate.parse(fact(notice, "until")));
            case HANDOVER_OVER ->
                    told(
                            acting,
                            "handover-over",
                            fact(notice, "to"),
                            acting.texts()
                                    .say(
                                            "handover."
                                                    + fact(notice, "over")
                                                            .toLowerCase(Locale.ROOT)));
            case RECOVERY_OPENED -> told(acting, "recovery-opened", loss(acting, notice));
            case RECOVERY_DECIDED ->
                    told(acting, "recovery-decided", loss(acting, notice), fact(notice, "at"));
            case RECOVERY_DONE -> told(acting, "recovery-done", loss(acting, notice));
            case RECOVERY_STOPPED -> told(acting, "recovery-stopped", loss(acting, notice));
            default -> throw new IllegalArgumentException(notice.kind() + " is told by nobody");
        };
    }

    private static String hold(Acting acting, Notice notice) {
        return acting.texts().say("hold." + fact(notice, "hold").toLowerCase(Locale.ROOT));
    }

    private static String loss(Acting acting, Notice notice) {
        String word = fact(notice, "loss").toLowerCase(Locale.ROOT).replace('_', '-');
        return acting.texts().say("recovery." + word);
    }
}
