package io.guichet.bot.notification;

import static io.guichet.bot.notification.NoticeTeller.fact;

import io.guichet.application.notification.Notice;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.text.Texts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Tells a person what happens to what he comes in with, whomever he acts for. */
public final class PersonTeller {

    private static final Target HOME = new Target.Home(0);

    private PersonTeller() {}

    public static List<Reply> tell(Texts texts, Notice notice) {
        return switch (notice.kind()) {
            case ADDRESS_ALERT -> {
                boolean allowed = fact(notice, "allowed").equals("true");
                String what = allowed ? "address-alert" : "address-refused";
                yield shown(told(texts, what, fact(notice, "address")).backTo(HOME));
            }
            case HANDED_OVER ->
                    shown(
                            told(texts, "handed-over", fact(notice, "customer"), fact(notice, "to"))
                                    .backTo(HOME));
            case CONTACT_CHANGED -> contact(texts, "contact-changed", notice);
            case CONTACT_REFUSED -> contact(texts, "contact-refused", notice);
            case CONTACT_EXPIRED -> contact(texts, "contact-expired", notice);
            case SERVICES_LOOKED_AFTER -> shown(lookedAfter(texts, notice).backTo(HOME));
            case TOKEN_ENDS ->
                    shown(
                            told(
                                            texts,
                                            "token-ends",
                                            fact(notice, "token"),
                                            LocalDate.parse(fact(notice, "until")))
                                    .backTo(HOME));
            case FACTOR_LOCKED -> shown(told(texts, "factor-locked").backTo(HOME));
            case FACTOR_ADDED ->
                    shown(told(texts, "factor-added", fact(notice, "factor")).backTo(HOME));
            case FACTOR_REMOVED ->
                    shown(told(texts, "factor-removed", fact(notice, "factor")).backTo(HOME));
            case PASSKEY_COPIED ->
                    shown(told(texts, "passkey-copied", fact(notice, "factor")).backTo(HOME));
            case CHAT_CONFIRMED -> confirmed(texts, notice);
            case CHAT_ENDED ->
                    List.of(
                            new Reply.Show("", told(texts, "chat-ended").screen()),
                            new Reply.Commands(texts.language(), false));
            default -> throw new IllegalArgumentException(notice.kind() + " is no person's own");
        };
    }

    private static List<Reply> contact(Texts texts, String what, Notice notice) {
        String contact = texts.say("contact." + fact(notice, "contact").toLowerCase(Locale.ROOT));
        return shown(
                told(texts, what, fact(notice, "customer"), contact, fact(notice, "to"))
                        .backTo(HOME));
    }

    /** Without a word of what is owed: that is the owner's. */
    private static Sheet lookedAfter(Texts texts, Notice notice) {
        String what = "looked-after-" + fact(notice, "what").toLowerCase(Locale.ROOT);
        String customer = fact(notice, "customer");
        String services = fact(notice, "services");
        return notice.facts().containsKey("until")
                ? told(texts, what, customer, services, LocalDate.parse(fact(notice, "until")))
                : told(texts, what, customer, services);
    }

    private static List<Reply> confirmed(Texts texts, Notice notice) {
        String chatName = Labels.shorten(fact(notice, "chatName"), Labels.NAME);
        Screen screen =
                told(texts, "chat-confirmed", chatName)
                        .line("notice.linked-warning")
                        .choice("button.unlink", new Target.UnlinkQuestion(0))
                        .backTo(HOME);
        return List.of(new Reply.Show("", screen), new Reply.Commands(texts.language(), true));
    }

    private static List<Reply> shown(Screen screen) {
        return List.of(new Reply.Show("", screen));
    }

    private static Sheet told(Texts texts, String what, Object... facts) {
        return Sheet.titled(texts, texts.say("notice." + what + "-title"))
                .line("notice." + what, facts);
    }
}
