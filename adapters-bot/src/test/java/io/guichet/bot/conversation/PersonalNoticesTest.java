package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.bot.shared.Reply;
import io.guichet.domain.identity.Customer;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a person is told in his own chats, whomever he acts for. */
class PersonalNoticesTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");

    @Test
    void a_technical_contact_reads_what_becomes_of_what_he_looks_after() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        for (String what :
                List.of("SUSPENDED", "RESUMED", "EXPIRED", "TERMINATED", "DELETED", "EXPIRING")) {
            Map<String, String> facts =
                    new HashMap<>(
                            Map.of("what", what, "customer", "Bakery", "services", "web1, web2"));
            if (what.equals("EXPIRING")) {
                facts.put("until", "2026-04-01");
            }
            chat.isTold(personal(Kind.SERVICES_LOOKED_AFTER, facts));
            assertThat(chat.reads()).contains("web1, web2 of Bakery").doesNotContain("ACME", "€");
        }

        assertThat(chat.reads()).contains("until 1 Apr 2026");
    }

    @Test
    void whose_token_ends_reads_which_and_when() {
        Chat chat = Chat.of(shop, "fr", acme).writes("/menu");

        chat.isTold(personal(Kind.TOKEN_ENDS, Map.of("token", "panel", "until", "2026-04-01")));

        assertThat(chat.reads()).contains("«\u00a0panel\u00a0»").contains("1er avr. 2026");
    }

    @Test
    void whom_no_news_of_a_customer_reaches_is_told_that_his_chat_is_linked() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");

        chat.isTold(personal(Kind.CHAT_CONFIRMED, Map.of("chatName", "<b>Zoé</b>")));

        assertThat(chat.reads()).contains("“<b>Zoé</b>” is now linked to your profile");
        assertThat(chat.answer(Reply.Commands.class)).isPresent();
        assertThat(chat.presses("Unlink this Telegram").reads()).contains("Unlink");
    }

    private Notice personal(Kind kind, Map<String, String> facts) {
        return new Notice("k", kind, acme.number(), new Notice.Audience.OneChat(7), facts);
    }
}
