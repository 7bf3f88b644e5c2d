package io.guichet.bot.billing;

import io.guichet.bot.menu.Acting;
import io.guichet.bot.text.Texts;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.StatedReference;

import java.time.LocalDate;
import java.util.Optional;

/** How the chat tells of what a customer has printed on his invoices. */
final class ReferenceWords {

    private ReferenceWords() {}

    static String named(Texts texts, BuyerReference reference) {
        return texts.say("reference." + word(reference.kind()), reference.text());
    }

    static String named(Acting acting, StatedReference stated) {
        return named(acting.texts(), stated.reference());
    }

    /** People say which day is the last, and count it. */
    static String days(Texts texts, LocalDate from, Optional<LocalDate> until) {
        return until.map(end -> texts.say("reference.days", from, end.minusDays(1)))
                .orElseGet(() -> texts.say("reference.open", from));
    }

    static String days(Acting acting, StatedReference stated) {
        return days(acting.texts(), stated.from(), stated.until());
    }

    static String row(Acting acting, StatedReference stated) {
        return acting.texts()
                .say(
                        stated.isOn(acting.today()) ? "references.now" : "references.coming",
                        named(acting, stated),
                        days(acting, stated));
    }

    static String word(BuyerReference.Kind kind) {
        return switch (kind) {
            case PURCHASE_ORDER -> "purchase-order";
            case INTERNAL_REFERENCE -> "internal-reference";
        };
    }
}
