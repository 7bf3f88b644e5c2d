package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.ClaimChatLink;
import io.guichet.application.identity.ConfirmChatLink;
import io.guichet.application.notification.Notice;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Reply;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

class LinkingTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");

    @Test
    void a_stranger_is_told_how_to_link() {
        Chat chat = new Chat(shop, "en").writes("/start");

        assertThat(chat.reads()).contains("Welcome", "First link your account");
        assertThat(chat.buttons())
                .contains(new Button.Link("Link my account ↗", "https://guichet.example/link"));
        assertThat(chat.answer(Reply.Commands.class))
                .contains(new Reply.Commands(Language.EN, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/link",
                "/help",
                "/language",
                "/privacy",
                "/terms",
                "/paysupport",
                "/cancel",
                "/start",
                "/menu",
                "/unlink",
                "/help@some_bot"
            })
    void a_stranger_may_read_what_is_for_everybody(String command) {
        Chat chat = new Chat(shop, "fr").writes(command);

        assertThat(chat.reads()).isNotBlank();
        assertThat(chat.labels()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/invoices",
                "/balance",
                "/funds",
                "/payments",
                "/export",
                "/account",
                "F0001"
            })
    void a_stranger_is_sent_to_link_for_everything_else(String text) {
        Chat chat = new Chat(shop, "en").writes(text);

        assertThat(Layout.plain(chat.answer(Reply.Show.class).orElseThrow().screen().text()))
                .isEqualTo("Link your account first: /link");
        assertThat(chat.reads()).contains("Welcome");
    }

    @Test
    void the_chat_shows_whose_profile_it_is_and_both_sides_confirm() {
        Chat chat = acting("en").writes("/start");

        chat.writes("/start L" + chat.newCode());
        assertThat(chat.reads())
                .contains("Link this Telegram to the profile “Anna Petit” (")
                .contains("@example.com)?", "asked for this link yourself")
                .doesNotContain(chat.profile.value().toString());

        chat.presses("Confirm");
        assertThat(chat.reads()).contains("Now confirm on the web page");

        chat.confirmChatLink.confirmOnWeb(chat.newestLink(), chat.profile);
        assertThat(chat.presses("⌂ Menu").reads()).contains("ACME SARL", "Balance: ");
    }

    @Test
    void whoever_confirms_last_is_linked_at_once() {
        Chat chat = acting("fr");
        chat.writes("/start L" + chat.newCode());
        chat.confirmChatLink.confirmOnWeb(chat.newestLink(), chat.profile);

        chat.presses("Confirmer");

        assertThat(chat.popUp()).isEqualTo("Telegram est relié.");
        assertThat(chat.reads()).contains("ACME SARL", "Solde\u00a0: ");
        assertThat(chat.answer(Reply.Commands.class))
                .contains(new Reply.Commands(Language.FR, true));
    }

    @Test
    void a_confirmation_that_is_repeated_after_a_crash_ends_the_same() {
        Chat chat = acting("en");
        chat.writes("/start L" + chat.newCode()).presses("Confirm").comesAgain();

        assertThat(chat.reads()).contains("Now confirm on the web page");
    }

    @Test
    void refusing_links_nothing() {
        Chat chat = acting("en");

        chat.writes("/start L" + chat.newCode());
        UUID link = chat.newestLink();
        chat.presses("Cancel");

        assertThat(chat.reads()).contains("Nothing was linked.");
        chat.confirmChatLink.confirmOnWeb(link, chat.profile);
        assertThat(chat.writes("/menu").reads()).contains("Welcome");
    }

    @Test
    void a_code_works_for_ten_minutes() {
        Chat chat = acting("en");
        String code = chat.newCode();
        shop.clock.pass(Duration.ofMinutes(10));

        chat.writes("/start L" + code);

        assertThat(chat.reads()).contains("This code is not valid");
    }

    @Test
    void a_code_works_for_one_person() {
        Chat first = acting("en");
        Chat second = new Chat(shop, "en");
        String code = first.newCode();
        first.writes("/start L" + code);

        second.writes("/start L" + code);

        assertThat(second.reads()).contains("This code is not valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start Lx", "/start LAAAAAAAAAAAAAAAAAAAAAA", "/start L-_-"})
    void a_code_that_never_was_is_not_valid(String text) {
        assertThat(new Chat(shop, "en").writes(text).reads()).contains("This code is not valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start foo", "/start L", "/start L<b>", "/start \n\n", "/START"})
    void another_start_is_a_start(String text) {
        assertThat(new Chat(shop, "en").writes(text).reads()).contains("Welcome");
    }

    @Test
    void a_linked_chat_cannot_be_linked_again() {
        Chat chat = Chat.of(shop, "en", acme);

        assertThat(chat.writes("/start L" + chat.newCode()).reads()).contains("linked already");
        assertThat(chat.writes("/link").reads()).contains("linked already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|This code is not valid", "fr|Ce code n’est pas"})
    void a_confirmation_that_comes_too_late_links_nothing(String tag, String sentence) {
        Chat chat = new Chat(shop, tag);
        chat.claimChatLink =
                command ->
                        new ClaimChatLink.Outcome.Claimed(
                                UUID.randomUUID(), "<b>Anna & Co</b>", "a\u2022\u2022@x.org");
        String confirm = tag.equals("fr") ? "Confirmer" : "Confirm";

        chat.confirmChatLink = answering(new ConfirmChatLink.Outcome.Expired());
        assertThat(chat.writes("/start Lx").presses(confirm).reads()).contains(sentence);
        chat.confirmChatLink = answering(new ConfirmChatLink.Outcome.NoSuchLink());
        assertThat(chat.writes("/start Lx").presses(confirm).reads()).contains(sentence);
        chat.confirmChatLink = answering(new ConfirmChatLink.Outcome.NotClaimed());
        assertThat(chat.writes("/start Lx").presses(confirm).reads()).contains(sentence);
    }

    @Test
    void unlinking_asks_first() {
        Chat chat = Chat.of(shop, "en", acme);

        chat.writes("/unlink").presses("Cancel");
        assertThat(chat.reads()).contains("Balance: ");

        chat.writes("/unlink").presses("Unlink this Telegram");
        assertThat(chat.reads()).contains("no longer linked");
        assertThat(chat.answer(Reply.Commands.class))
                .contains(new Reply.Commands(Language.EN, false));
        assertThat(chat.writes("/menu").reads()).contains("Welcome");
    }

    @Test
    void an_old_menu_shows_nothing_after_unlinking() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        String invoices = chat.dataOf("Invoices");
        chat.writes("/unlink").presses("Unlink this Telegram");

        chat.pressesData(invoices);

        assertThat(chat.popUp()).isEqualTo("Link your account first: /link");
        assertThat(chat.reads()).contains("Welcome");
    }

    @Test
    void a_new_link_is_told_in_every_linked_chat() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");

        chat.isTold(
                new Notice(
                        "linked:1",
                        Notice.Kind.CHAT_LINKED,
                        acme.number(),
                        Map.of("chatName", "<b>Zoé</b>")));

        assertThat(chat.reads()).contains("“<b>Zoé</b>” is now linked to ACME SARL");
        assertThat(chat.answer(Reply.Commands.class)).isPresent();
    }

    private Chat acting(String tag) {
        Chat chat = new Chat(shop, tag);
        shop.given.done(() -> shop.stores.profiles().grant(chat.profile, acme.number()));
        return chat;
    }

    private static ConfirmChatLink answering(ConfirmChatLink.Outcome outcome) {
        return new ConfirmChatLink() {
            @Override
            public Outcome confirmInChat(UUID link, long chatUser) {
                return outcome;
            }

            @Override
            public Outcome confirmOnWeb(UUID link, ProfileId by) {
                return outcome;
            }
        };
    }
}
