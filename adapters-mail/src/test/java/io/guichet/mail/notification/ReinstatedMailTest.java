package io.guichet.mail.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A bank gives up what it took back: the mail does not thank for a payment nobody made. */
class ReinstatedMailTest {

    @Test
    void it_says_what_is_settled_by_it() {
        assertThat(mail(Language.EN, "FR00000042").subject())
                .isEqualTo("Payment of €1,500.00 counts again");
        assertThat(plain(Language.EN, "FR00000042"))
                .contains("has given up the €1,500.00", "by card. They settle: FR00000042.")
                .doesNotContain("We have received");
        assertThat(plain(Language.FR, "FR00000042"))
                .contains("La banque a renoncé aux", "Ils règlent\u00a0: FR00000042.");
    }

    @Test
    void or_that_it_is_credit() {
        assertThat(plain(Language.EN, "")).contains("They were added to your prepaid credit.");
        assertThat(plain(Language.FR, "")).contains("ajoutés à votre crédit prépayé.");
    }

    private static String plain(Language language, String invoices) {
        return new MailBody(mail(language, invoices)).plain();
    }

    private static MailText mail(Language language, String invoices) {
        Notice paid = Notices.paid(invoices);
        Map<String, String> facts = new HashMap<>(paid.facts());
        facts.put("method", "CARD");
        facts.put("reinstated", "true");
        return MailText.of(
                new Notice(paid.key(), paid.kind(), paid.customer(), facts),
                Notices.customer(language, "Atelier Lumière", "compta@atelier.example"),
                Notices.SELLER,
                URI.create("https://guichet.example"));
    }
}
