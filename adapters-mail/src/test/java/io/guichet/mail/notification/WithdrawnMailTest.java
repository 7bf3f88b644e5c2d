package io.guichet.mail.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice.Kind;
import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.Map;

/**
 * Whoever withdraws reads what goes back to him, if anything does, and what his bank still takes.
 */
class WithdrawnMailTest {

    private static final Map<String, String> UNPAID =
            Map.of("toCard", "0.00", "toCredit", "0.00", "unpaid", "true");
    private static final Map<String, String> DEBITED = Map.of("debited", "12.00");

    @Test
    void what_was_paid_goes_back() {
        assertThat(plain(Language.EN, Map.of(), Map.of()))
                .contains("credited with €31.20")
                .contains("€30.00 goes back to your card and €1.20 is added to your credit")
                .doesNotContain("bank");
    }

    @Test
    void nothing_goes_back_where_nothing_was_paid() {
        assertThat(plain(Language.EN, UNPAID, Map.of()))
                .contains("credited with €31.20", "You had paid nothing of it")
                .doesNotContain("€0.00");
        assertThat(plain(Language.FR, UNPAID, Map.of())).contains("rien à vous rembourser");
    }

    @Test
    void what_a_bank_collects_is_credit_then() {
        assertThat(plain(Language.EN, UNPAID, DEBITED))
                .contains("paid nothing of it yet", "already collecting €12.00 of it")
                .doesNotContain("€0.00");
        assertThat(plain(Language.FR, UNPAID, DEBITED))
                .contains("votre banque en prélève déjà 12,00\u00a0€");
        assertThat(plain(Language.EN, Map.of(), DEBITED))
                .contains("€30.00 goes back to your card", "already collecting €12.00 of it");
        assertThat(plain(Language.FR, Map.of(), DEBITED))
                .contains("retourne sur votre carte", "Votre banque en prélève déjà 12,00\u00a0€");
    }

    private static String plain(
            Language language, Map<String, String> paid, Map<String, String> debited) {
        return new MailBody(
                        MailText.of(
                                Notices.but(
                                        Notices.but(Notices.of(Kind.ORDER_WITHDRAWN), paid),
                                        debited),
                                Notices.customer(language, "Atelier", "compta@atelier.example"),
                                Notices.SELLER,
                                URI.create("https://guichet.example")))
                .plain();
    }
}
