package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicLong;

/** The main job in the chat: link, find, read, download and pay an invoice. */
class ChatPathIT extends SystemTest {

    private static final AtomicLong NEXT = new AtomicLong(5_000);

    private Person zoe;

    @BeforeEach
    void link() {
        zoe =
                Person.arrives(NEXT.incrementAndGet(), "Zoé <b>\"'&", "fr")
                        .linkedTo(
                                "COMPANY",
                                "Relier ce Telegram",
                                "Confirmer",
                                "est maintenant relié");
    }

    @Test
    void an_invoice_is_found_by_typing_its_number_and_arrives_as_a_pdf() {
        zoe.says("FR00000001");
        zoe.sees("Facture FR00000001 ·");
        zoe.presses("PDF de la facture");

        JsonObject message = Await.until("the PDF", () -> zoe.document("FR00000001.pdf"));

        assertThat(zoe.file(message)).startsWith("%PDF");
    }

    @Test
    void an_invoice_is_paid_from_credit_once_however_often_it_is_confirmed() {
        String invoice = Shop.buys("COMPANY", "public-small");
        zoe.says(invoice);
        zoe.sees("Facture " + invoice + " ·");
        zoe.presses("Payer avec le crédit");
        JsonObject preview = zoe.sees("Rien n’est encore payé");

        String confirm = zoe.dataOf(preview, "Confirmer");
        zoe.pressesData(preview.getInt("message_id"), confirm);
        zoe.pressesData(preview.getInt("message_id"), confirm);

        Await.untilTrue("the payment", () -> Shop.statusOf("COMPANY", invoice).equals("paid"));
        assertThat(Shop.paymentsOf("COMPANY", invoice)).hasSize(1);
    }

    @Test
    void paying_by_card_changes_the_message_by_itself() {
        String invoice = Shop.buys("COMPANY", "public-small");
        zoe.says(invoice);
        zoe.sees("Facture " + invoice + " ·");
        zoe.presses("Payer par carte");
        String page = zoe.addressOf("Paiement sécurisé");

        Checkout.pay(page, Checkout.SUCCEEDS);

        zoe.sees("Paiement reçu", invoice);
        assertThat(Shop.statusOf("COMPANY", invoice)).isEqualTo("paid");
    }

    @Test
    void all_documents_of_a_year_arrive_as_an_archive() {
        zoe.says("/export");
        zoe.presses("Archive ZIP");
        zoe.presses("20");

        JsonObject message = Await.until("the archive", () -> zoe.document(".zip"));

        assertThat(zoe.file(message)).startsWith("PK");
    }

    @Test
    void a_forged_button_is_told_and_changes_nothing() {
        zoe.says("/menu");
        JsonObject menu = zoe.sees("Solde");

        zoe.pressesData(menu.getInt("message_id"), "iv:zzzzzzzz:FR00000001");
        zoe.pressesData(menu.getInt("message_id"), "do:AAAAAAAAAAAAAAAAAAAAAA");

        zoe.says("/balance");
        assertThat(zoe.sees("Crédit disponible").getString("text")).isNotBlank();
    }
}
