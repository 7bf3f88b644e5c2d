package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.domain.identity.Customer;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Whoever cancels reads in his chat, too, from which day on. */
class ConfirmedCancellationTest {

    private final Shop shop = new Shop();
    private final Customer anna = shop.customer(Samples.consumer());

    @Test
    void it_says_what_ends_and_when() {
        Chat chat = Chat.of(shop, "en", anna).writes("/menu");
        Map<String, String> facts = Map.of("services", "shop, backup", "endsOn", "2027-01-01");

        chat.isTold(new Notice("cancelled:1", Kind.SERVICE_CANCELLED, anna.number(), facts));

        assertThat(chat.reads()).contains("You cancelled shop, backup. It takes effect on");
    }
}
