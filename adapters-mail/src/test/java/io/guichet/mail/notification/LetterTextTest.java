package io.guichet.mail.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.alert.AlertOperator;
import io.guichet.application.notification.Letter;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.Map;

class LetterTextTest {

    private static final URI SITE = URI.create("https://guichet.example");

    @Test
    void every_letter_has_its_text_in_both_languages() {
        for (Letter.Kind kind : Letter.Kind.values()) {
            for (Language language : Language.values()) {
                MailText text = MailText.of(letter(kind, language, "Anna"), SITE);

                assertThat(text.subject()).isNotBlank().doesNotContain("{");
                assertThat(String.join("\n", text.paragraphs())).doesNotContain("{");
                assertThat(new MailBody(text).plain())
                        .contains("https://guichet.example/password/new?code=abc");
            }
        }
    }

    @Test
    void a_name_begins_no_new_line_and_no_markup() {
        MailText text =
                MailText.of(
                        letter(Letter.Kind.INVITED, Language.EN, "Eve\r\nBcc: x@y.zz <b>"), SITE);

        assertThat(text.subject()).doesNotContain("\n").doesNotContain("\r");
        assertThat(new MailBody(text).html()).doesNotContain("<b>").contains("&lt;b&gt;");
    }

    @Test
    void the_operator_reads_what_is_wrong_in_words() {
        for (AlertOperator.Alarm alarm : AlertOperator.Alarm.values()) {
            for (Language language : Language.values()) {
                Letter letter =
                        new Letter(
                                "key",
                                Letter.Kind.OPERATOR_ALERTED,
                                EmailAddress.parse("ops@example.org"),
                                language,
                                "/account",
                                Map.of("alarm", alarm.name(), "detail", "12"));

                String said = new MailBody(MailText.of(letter, SITE)).plain();

                assertThat(said).contains("12").doesNotContain(alarm.name(), "alarm.", "{");
            }
        }
    }

    private static Letter letter(Letter.Kind kind, Language language, String name) {
        return new Letter(
                "key",
                kind,
                EmailAddress.parse("anna@example.org"),
                language,
                "/password/new?code=abc",
                Map.ofEntries(
                        Map.entry("name", name),
                        Map.entry("newEmail", "new@example.org"),
                        Map.entry("loss", "SECOND_FACTOR"),
                        Map.entry("services", "bakery.example"),
                        Map.entry("server", "web1"),
                        Map.entry("alarm", "SIGN_INS_FAILED"),
                        Map.entry("detail", "12"),
                        Map.entry("code", "04711815"),
                        Map.entry("at", "2026-03-04 12:00 UTC"),
                        Map.entry("inviter", name),
                        Map.entry("owner", name),
                        Map.entry("contact", "TECHNICAL"),
                        Map.entry("to", "new@example.org"),
                        Map.entry("until", "2026-03-11"),
                        Map.entry("address", "192.0.2.7"),
                        Map.entry("factor", "phone"),
                        Map.entry("phone", "+33…00"),
                        Map.entry("token", "script"),
                        Map.entry("chatName", name),
                        Map.entry("roles", "SUPPORT BILLING CATALOGUE ADMINISTRATOR"),
                        Map.entry("tokens", "2"),
                        Map.entry("chats", "1"),
                        Map.entry("customer", name)));
    }
}
