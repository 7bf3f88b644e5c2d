package io.guichet.bot.notification;

import static io.guichet.bot.notification.NoticeTeller.fact;
import static io.guichet.bot.notification.NoticeTeller.money;
import static io.guichet.bot.notification.NoticeTeller.reference;

import io.guichet.application.notification.Notice;
import io.guichet.bot.billing.DepositWords;
import io.guichet.bot.menu.AccountTarget;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Screen;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Language;
import io.guichet.domain.publicsector.Missing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What becomes of services, of what was asked for them, and of the credit that pays them. */
final class ServiceNews {

    private ServiceNews() {}

    static Screen screen(Acting acting, Notice notice) {
        return switch (notice.kind()) {
            case PAYMENT_REMINDER -> UnpaidNews.reminder(acting, notice);
            case SERVICE_SUSPENDED -> UnpaidNews.unpaid(acting, notice, "suspended");
            case SERVICE_TERMINATED -> UnpaidNews.unpaid(acting, notice, "terminated");
            case SERVICE_DELETED -> UnpaidNews.unpaid(acting, notice, "deleted");
            case PRICE_CHANGES -> dearer(acting, notice);
            case DEBIT_ANNOUNCED -> debitAnnounced(acting, notice);
            case DEBIT_FAILED -> debitFailed(acting, notice);
            case DEBIT_CANCELLED -> debitCancelled(acting, notice);
            case SERVICE_RESUMED -> resumed(acting, notice);
            case RENEWAL_NEEDS_MEANS -> needsMeans(acting, notice);
            case ORDER_EXPIRED -> expired(acting, notice);
            case ORDER_WITHDRAWN -> withdrawn(acting, notice);
            case DEPOSIT_HELD -> depositHeld(acting, notice);
            case CREDIT_LOW ->
                    told(acting, "credit-low", money(notice, "amount"), money(notice, "threshold"));
            case CARD_EXPIRES -> cardExpires(acting, notice);
            case CHANGE_APPLIED -> changed(acting, notice, "change-applied");
            case CHANGE_EXPIRED -> changed(acting, notice, "change-expired");
            case TRANSFER_OFFERED -> offered(acting, notice);
            case TRANSFER_ACCEPTED -> told(acting, "transfer-accepted", fact(notice, "account"));
            case TRANSFER_REFUSED -> told(acting, "transfer-refused", fact(notice, "account"));
            case TRANSFER_EXPIRED -> told(acting, "transfer-expired", fact(notice, "account"));
            case TRANSFER_CANCELLED -> told(acting, "transfer-cancelled", fact(notice, "account"));
            default -> EndNews.screen(acting, notice);
        };
    }

    private static Screen depositHeld(Acting acting, Notice notice) {
        DocumentReference invoice = reference(notice);
        Missing missing = Missing.valueOf(fact(notice, "missing"));
        return Sheet.titled(acting, acting.texts().say("notice.deposit-held-title"))
                .line("notice.deposit-held", invoice)
                .text(DepositWords.missing(acting.texts(), missing))
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

    /** Only the owner decides on it. */
    private static Screen offered(Acting acting, Notice notice) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("notice.transfer-offered-title"));
        sheet.line(
                "notice.transfer-offered",
                fact(notice, "account"),
                LocalDate.parse(fact(notice, "until")));
        if (acting.isOwner()) {
            sheet.choice("button.offer", offer(acting, notice));
        }
        return sheet.backTo(new Target.Home(acting.key()));
    }

    /** Earlier versions did not note which it is: then all there are. */
    private static Target offer(Acting acting, Notice notice) {
        return Optional.ofNullable(notice.facts().get("transfer"))
                .<Target>map(id -> new AccountTarget.Offer(acting.key(), UUID.fromString(id)))
                .orElseGet(() -> new AccountTarget.Offers(acting.key(), 1));
    }

    private static Screen needsMeans(Acting acting, Notice notice) {
        return told(
                acting,
                "needs-means",
                fact(notice, "service"),
                LocalDate.parse(fact(notice, "on")),
                money(notice, "amount"));
    }

    private static Screen cardExpires(Acting acting, Notice notice) {
        return told(
                acting,
                "card-expires",
                fact(notice, "card"),
                LocalDate.parse(fact(notice, "until")));
    }

    private static Screen debitAnnounced(Acting acting, Notice notice) {
        return told(
                acting,
                "debit-announced",
                money(notice, "amount"),
                LocalDate.parse(fact(notice, "on")),
                fact(notice, "account"),
                fact(notice, "invoice"),
                fact(notice, "creditor"),
                fact(notice, "mandate"));
    }

    private static Screen debitFailed(Acting acting, Notice notice) {
        return told(
                acting,
                "debit-failed",
                money(notice, "amount"),
                fact(notice, "account"),
                fact(notice, "invoice"),
                fact(notice, "code"));
    }

    private static Screen debitCancelled(Acting acting, Notice notice) {
        return told(
                acting,
                "debit-cancelled",
                money(notice, "amount"),
                LocalDate.parse(fact(notice, "on")),
                fact(notice, "invoice"));
    }

    private static Screen expired(Acting acting, Notice notice) {
        return told(acting, "order-expired", fact(notice, "order"), money(notice, "amount"));
    }

    private static Screen changed(Acting acting, Notice notice, String what) {
        boolean french = acting.texts().language() == Language.FR;
        String plan = fact(notice, french ? "planFr" : "planEn");
        return told(acting, what, fact(notice, "service"), plan);
    }

    static Screen told(Acting acting, String what, Object... facts) {
        return Sheet.titled(acting, acting.texts().say("notice." + what + "-title"))
                .line("notice." + what, facts)
                .backTo(new Target.Home(acting.key()));
    }

    private static Screen withdrawn(Acting acting, Notice notice) {
        Sheet sheet =
                Sheet.titled(acting, acting.texts().say("notice.withdrawn-title"))
                        .line(
                                "notice.withdrawn",
                                fact(notice, "order"),
                                money(notice, "amount"),
                                LocalDate.parse(fact(notice, "on")),
                                EndNews.hour(notice));
        if (!notice.facts().containsKey("unpaid")) {
            sheet.line(
                    "notice.withdrawn-back",
                    money(notice, "toCard"),
                    money(notice, "toCredit"),
                    LocalDate.parse(fact(notice, "refundBy")));
        }
        if (notice.facts().containsKey("debited")) {
            sheet.line("notice.withdrawn-debited", money(notice, "debited"));
        }
        return sheet.backTo(new Target.Home(acting.key()));
    }

    private static Screen resumed(Acting acting, Notice notice) {
        return told(acting, "resumed", fact(notice, "services"));
    }
}
