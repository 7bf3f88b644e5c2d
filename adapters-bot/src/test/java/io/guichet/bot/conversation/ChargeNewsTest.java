package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Customer;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

/** Whose card will be charged reads when, with the way to pay otherwise, and is not asked to. */
class ChargeNewsTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");

    @Test
    void a_reminder_before_a_charge_says_that_there_is_nothing_to_do() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        Invoice invoice = shop.invoices(acme, "30.00");

        chat.isTold(reminder(invoice, Map.of("chargedOn", "2026-03-31", "card", "4242")));

        assertThat(chat.reads())
                .contains("Card to be charged", "There is nothing you have to do: €36.00")
                .contains("your card ending in 4242 on 31 Mar 2026")
                .doesNotContain("still to be paid");
        chat.presses("See the invoice");
        assertThat(chat.reads()).contains(invoice.reference().value());
    }

    @Test
    void a_reminder_before_a_debit_says_when_its_day_will_be_told() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        Invoice invoice = shop.invoices(acme, "30.00");

        chat.isTold(reminder(invoice, Map.of("announcedOn", "2026-03-30")));

        assertThat(chat.reads())
                .contains("Direct debit to come", "There is nothing you have to do: €36.00")
                .contains("On 30 Mar 2026 we tell you")
                .doesNotContain("still to be paid");
    }

    private Notice reminder(Invoice invoice, Map<String, String> charge) {
        Map<String, String> facts = new HashMap<>(charge);
        facts.putAll(
                Map.of(
                        "reference", invoice.reference().value(),
                        "open", "36.00",
                        "currency", "EUR",
                        "dueOn", "2026-04-01",
                        "services", ""));
        return new Notice(
                "dunning:" + invoice.reference() + ":unpaid",
                Notice.Kind.PAYMENT_REMINDER,
                acme.number(),
                facts);
    }
}
