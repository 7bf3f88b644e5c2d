package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.ClaimChatLink;
import io.guichet.application.notification.Notice;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Reply;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Customer;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@link Layout} is asked of every answer; here every field a customer controls is hostile. */
class HtmlEverywhereTest {

    private static final String HOSTILE = "<b>&amp;\"'</a><script>{0}\u202e";

    private final Shop shop = new Shop();
    private final Customer mallory = shop.customer(HOSTILE);
    private final Chat chat = Chat.of(shop, "en", mallory);

    @Test
    void a_name_is_a_text_on_every_screen() {
        Invoice invoice = shop.invoices(mallory, List.of(Shop.line(HOSTILE, "30.00")));
        shop.transfers(mallory, "10.00", invoice.reference());
        shop.transfers(mallory, "77.00");

        for (String text :
                List.of(
                        "/menu",
                        "/invoices",
                        "/balance",
                        "/payments",
                        "/export",
                        "/funds",
                        "/account",
                        invoice.reference().value(),
                        HOSTILE)) {
            chat.writes(text);
            for (Button button : chat.buttons()) {
                if (button instanceof Button.Callback it) {
                    chat.pressesData(it.data());
                }
            }
        }

        assertThat(chat.writes("/menu").reads()).contains(HOSTILE);
    }

    @Test
    void a_line_is_a_text() {
        Invoice invoice = shop.invoices(mallory, List.of(Shop.line(HOSTILE, "30.00")));

        assertThat(chat.writes(invoice.reference().value()).reads()).contains(HOSTILE);
    }

    @Test
    void a_search_is_a_text() {
        chat.writes("<b>1</b>");
        assertThat(chat.reads()).contains("Type the number of an invoice");

        assertThat(chat.writes("+_/-1").reads()).contains("Search “+_/-1”");
    }

    @Test
    void names_in_links_and_notices_are_texts() {
        Chat stranger = new Chat(shop, "en");
        stranger.claimChatLink =
                command -> new ClaimChatLink.Outcome.Claimed(UUID.randomUUID(), HOSTILE, HOSTILE);
        assertThat(stranger.writes("/start Lx").reads()).contains(HOSTILE);

        chat.isTold(
                new Notice(
                        "linked:1",
                        Notice.Kind.CHAT_LINKED,
                        mallory.number(),
                        Map.of("chatName", HOSTILE)));
        assertThat(chat.answer(Reply.Show.class)).isPresent();
    }

    @Test
    void a_very_long_name_leaves_room_for_the_rest() {
        Customer longwinded = shop.customer("<&>".repeat(2_000));
        Chat own = Chat.of(shop, "fr", longwinded);
        Invoice invoice = shop.invoices(longwinded, List.of(Shop.line("&".repeat(5_000), "1.00")));

        assertThat(own.writes(invoice.reference().value()).reads()).contains("Reste à payer");
        own.presses("PDF de la facture");
        assertThat(own.answer(Reply.SendFile.class)).isPresent();
    }
}
