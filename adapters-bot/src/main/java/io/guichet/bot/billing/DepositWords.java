package io.guichet.bot.billing;

import io.guichet.bot.menu.Sheet;
import io.guichet.bot.text.Texts;
import io.guichet.domain.publicsector.Missing;
import io.guichet.domain.reform.Standing;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionState;

import java.util.Locale;

/** How the chat tells of an invoice on Chorus Pro. */
public final class DepositWords {

    private DepositWords() {}

    /** What the customer has to give. */
    public static String missing(Texts texts, Missing missing) {
        return texts.say("deposit." + missing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static void tell(Sheet sheet, Texts texts, Transmission deposit) {
        Standing standing = deposit.standing();
        switch (standing.state()) {
            case HELD -> sheet.text(missing(texts, Missing.valueOf(standing.reason())));
            case WAITING, SENDING -> sheet.line("deposit.waiting");
            case SENT, ACCEPTED, REJECTED -> sheet.text(status(texts, standing));
        }
    }

    /** Whether a number that is typed here lets it go. */
    static boolean wantsNumber(Transmission deposit) {
        Standing standing = deposit.standing();
        return standing.state() == TransmissionState.HELD
                && Missing.valueOf(standing.reason()) != Missing.SERVICE_CODE_NEEDED;
    }

    /** Chorus Pro's own word, written as words are; people look it up there. */
    private static String status(Texts texts, Standing standing) {
        if (standing.status().isEmpty()) {
            return texts.say(
                    standing.state() == TransmissionState.REJECTED
                            ? "deposit.refused"
                            : "deposit.sent");
        }
        String word = standing.status().replace('_', ' ').toLowerCase(Locale.ROOT);
        return texts.say("deposit.status", word);
    }
}
