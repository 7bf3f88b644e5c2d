package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.bot.shared.Reply;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr|Solde", "fr-CA|Solde", "en|Balance", "en-US|Balance", "de|Balance"})
    void the_device_decides_first(String tag, String word) {
        Chat chat = Chat.of(shop, tag, acme).writes("/start");

        assertThat(chat.reads()).contains(word);
        assertThat(chat.memory.language()).isEqualTo(tag.startsWith("fr") ? "fr" : "en");
    }

    @Test
    void an_unknown_device_is_answered_in_english() {
        assertThat(Chat.of(shop, "", acme).writes("/start").reads()).contains("Balance");
    }

    @Test
    void the_first_answer_brings_the_list_of_commands_and_no_later_one() {
        Chat chat = Chat.of(shop, "fr", acme).writes("/start");
        assertThat(chat.answer(Reply.Commands.class))
                .contains(new Reply.Commands(Language.FR, true));

        assertThat(chat.writes("/start").answer(Reply.Commands.class)).isEmpty();
    }

    @Test
    void a_choice_is_remembered_and_shows_at_once() {
        Chat chat = Chat.of(shop, "fr", acme).writes("/language").presses("English");

        assertThat(chat.popUp()).isEqualTo("I speak English.");
        assertThat(chat.reads()).contains("Balance: ");
        assertThat(chat.answer(Reply.Commands.class))
                .contains(new Reply.Commands(Language.EN, true));
        assertThat(chat.writes("/invoices").reads()).contains("Invoices");
    }

    @Test
    void a_stranger_can_choose_too() {
        Chat chat = new Chat(shop, "en").writes("/start");

        chat.presses("Language / Langue").presses("Français");

        assertThat(chat.reads()).contains("Bienvenue");
        assertThat(chat.answer(Reply.Commands.class))
                .contains(new Reply.Commands(Language.FR, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|/help|/invoices invoices", "fr|/help|/invoices factures",
                "en|/privacy|deleted 30 days after", "fr|/privacy|effacés 30 jours après",
                "en|/terms|sells nothing", "fr|/terms|ne vend rien",
                "en|/paysupport|factures@example.com", "fr|/paysupport|factures@example.com",
                "en|/cancel|nothing to cancel", "fr|/cancel|rien à annuler",
                "en|/link|linked already", "fr|/link|déjà relié",
                "en|/unlink|Unlink this Telegram?", "fr|/unlink|Délier ce Telegram",
                "en|/export|A ZIP archive", "fr|/export|Une archive ZIP",
                "en|/unknown|do not know this command", "fr|/unknown|ne connais pas cette commande",
                "en|/|do not know this command", "en|/../etc|do not know this command",
                "en|hello|Type the number of an invoice", "fr|bonjour|Tapez le numéro"
            })
    void every_word_has_its_answer(String tag, String text, String answer) {
        Chat chat = Chat.of(shop, tag, acme).writes(text);

        assertThat(chat.reads()).contains(answer);
        assertThat(chat.labels()).contains("⌂ Menu");
    }

    @Test
    void a_photo_is_answered_with_what_can_be_read() {
        Chat chat = Chat.of(shop, "fr", acme).sendsAPhoto();

        assertThat(chat.reads()).contains("Je ne lis que du texte et des boutons.");
    }

    @Test
    void every_screen_has_a_way_back_and_to_the_menu() {
        Chat chat = Chat.of(shop, "en", acme);
        for (String command :
                new String[] {
                    "/invoices",
                    "/balance",
                    "/funds",
                    "/payments",
                    "/export",
                    "/language",
                    "/help",
                    "/privacy",
                    "/terms",
                    "/paysupport",
                    "/unlink",
                    "/cancel",
                    "F1"
                }) {
            assertThat(chat.writes(command).labels()).as(command).contains("‹ Back", "⌂ Menu");
            assertThat(chat.presses("‹ Back").reads()).as(command).isNotBlank();
            assertThat(chat.writes(command).presses("⌂ Menu").reads()).contains("Balance: ");
        }
    }
}
