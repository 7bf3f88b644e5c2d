package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.bot.shared.Reply;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.standing.RestrictedMode;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class NoticesTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");

    @Test
    void an_invoice_is_told_with_its_document() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        Invoice invoice = shop.invoices(acme, "30.00");

        chat.isTold(newest(Kind.INVOICE_ISSUED));

        assertThat(chat.reads())
                .contains("New invoice · ACME SARL")
                .contains("Invoice " + invoice.reference() + ": €36.00, due 1 Apr 2026.");
        chat.presses("See the invoice");
        assertThat(chat.reads()).contains("Left to pay: €36.00");
    }

    @Test
    void a_chat_that_was_ended_has_a_last_word_in_the_language_of_whose_it_was() {
        Chat stranger = Chat.of(shop, "");

        stranger.isTold(personal(Kind.CHAT_ENDED, Map.of("language", "fr")));

        assertThat(stranger.reads()).contains("Cette messagerie est déliée");
        assertThat(stranger.answer(Reply.Commands.class).orElseThrow().linked()).isFalse();
    }

    @Test
    void what_is_about_a_person_names_no_customer() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");

        chat.isTold(personal(Kind.FACTOR_ADDED, Map.of("factor", "phone")));
        assertThat(chat.reads()).contains("“phone”").doesNotContain("ACME");
        chat.isTold(personal(Kind.ADDRESS_ALERT, Map.of("address", "::1", "allowed", "true")));
        assertThat(chat.reads()).contains("::1");
    }

    @Test
    void whoever_it_is_about_reads_that_a_contact_changed_or_stays() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        Map<String, String> facts =
                Map.of("customer", "ACME", "contact", "TECHNICAL", "to", "n***@example.org");

        chat.isTold(personal(Kind.CONTACT_CHANGED, facts));
        assertThat(chat.reads()).contains("n***@example.org is now the technical contact of ACME");
        chat.isTold(personal(Kind.CONTACT_REFUSED, facts));
        assertThat(chat.reads()).contains("was refused");
        chat.isTold(personal(Kind.CONTACT_EXPIRED, facts));
        assertThat(chat.reads()).contains("was not confirmed by both in time");
    }

    @Test
    void restricted_mode_is_told_and_shown_with_what_lifts_it() {
        RestrictedMode mode =
                new RestrictedMode(UUID.randomUUID(), acme.number(), shop.clock.instant());
        shop.given.done(() -> shop.stores.restrictedModes().begin(mode));
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        assertThat(chat.reads())
                .contains("Restricted mode since ")
                .contains("A kept card or a first payment lifts it");

        chat.isTold(new Notice("b", Kind.RESTRICTION_BEGAN, acme.number(), Map.of()));
        assertThat(chat.reads()).contains("Keep a card or make a first payment");
        shop.given.done(() -> shop.stores.restrictedModes().end(mode));
        chat.isTold(new Notice("e", Kind.RESTRICTION_ENDED, acme.number(), Map.of()));
        assertThat(chat.reads()).contains("restricted mode is over");
        assertThat(chat.writes("/menu").reads()).doesNotContain("Restricted");
    }

    private Notice personal(Kind kind, Map<String, String> facts) {
        return new Notice("k", kind, acme.number(), new Notice.Audience.OneChat(7), facts);
    }

    @Test
    void a_credit_note_is_told_with_what_it_corrects() {
        Chat chat = Chat.of(shop, "fr", acme).writes("/menu");
        Invoice invoice = shop.invoices(acme, "30.00");
        String note = shop.credits(invoice).value();

        chat.isTold(newest(Kind.CREDIT_NOTE_ISSUED));

        assertThat(chat.reads())
                .contains("Nouvel avoir · ACME SARL", "Avoir " + note)
                .contains("corrige la facture " + invoice.reference());
        chat.presses("PDF de l’avoir");
        assertThat(chat.answer(Reply.SendFile.class)).isPresent();
    }

    @Test
    void a_corrective_invoice_is_told_with_what_it_replaces() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        Invoice invoice = shop.invoices(acme, "30.00");
        new Hosting(shop).corrects(invoice.reference());

        chat.isTold(newest(Kind.INVOICE_ISSUED));

        assertThat(chat.reads()).contains("It cancels and replaces invoice " + invoice.reference());
    }

    @Test
    void an_invoice_that_was_paid_before_is_due_on_no_day() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        Invoice invoice = shop.invoices(acme, "30.00");
        Map<String, String> facts = new HashMap<>(newest(Kind.INVOICE_ISSUED).facts());
        facts.put("paid", "true");
        chat.isTold(new Notice("k", Kind.INVOICE_ISSUED, acme.number(), facts));

        assertThat(chat.reads())
                .contains("Invoice " + invoice.reference() + ": €36.00, paid.")
                .doesNotContain("due");
    }

    @Test
    void a_transfer_is_told_with_what_it_settled() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        Invoice invoice = shop.invoices(acme, "30.00");
        shop.transfers(acme, "40.00", invoice.reference());

        chat.isTold(newest(Kind.PAYMENT_RECEIVED));

        assertThat(chat.reads())
                .contains("Payment received", "€40.00, by bank transfer")
                .contains("Invoice " + invoice.reference() + ": €36.00")
                .contains("Added to the credit: €4.00");
        chat.presses("Receipt PDF");
        assertThat(chat.answer(Reply.SendFile.class)).isPresent();
    }

    @Test
    void what_of_a_transfer_was_too_much_is_told_to_be_sent_back() {
        new Hosting(shop).follows(Preset.ORDER, Map.of(Setting.OVERPAID, "refund"));
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        Invoice invoice = shop.invoices(acme, "30.00");
        shop.transfers(acme, "40.00", invoice.reference());

        chat.isTold(newest(Kind.PAYMENT_RECEIVED));

        assertThat(chat.reads())
                .contains("Too much, to be sent back to your account: €4.00")
                .doesNotContain("Added to the credit", "Refunded");
    }

    @Test
    void paying_in_the_chat_and_the_notice_of_it_show_the_same_in_the_same_message() {
        Chat chat = Chat.of(shop, "en", acme);
        Invoice invoice = shop.invoices(acme, "30.00");
        shop.transfers(acme, "50.00");
        chat.writes(invoice.reference().value()).presses("Pay with credit").presses("Confirm");
        Reply.Edit paid = chat.answer(Reply.Edit.class).orElseThrow();

        chat.isTold(newest(Kind.PAYMENT_RECEIVED));

        assertThat(chat.answers()).hasSize(1);
        Reply.EditAbout told = chat.answer(Reply.EditAbout.class).orElseThrow();
        assertThat(told.topic()).isEqualTo(paid.topic());
        assertThat(told.screen().text().markup()).isEqualTo(paid.screen().text().markup());
        assertThat(told.screen().rows()).isEqualTo(paid.screen().rows());
    }

    @Test
    void who_never_wrote_is_told_in_the_language_of_his_profile() {
        Chat chat = Chat.of(shop, "en", acme);
        shop.invoices(acme, "30.00");

        chat.isTold(newest(Kind.INVOICE_ISSUED));

        assertThat(chat.reads()).contains("Nouvelle facture");
    }

    @Test
    void who_blocked_the_bot_is_told_nothing() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu").presence(true);
        shop.invoices(acme, "30.00");

        assertThat(chat.memory.blocked()).isTrue();
        assertThat(chat.isTold(newest(Kind.INVOICE_ISSUED)).answers()).isEmpty();

        chat.presence(false);
        assertThat(chat.memory.blocked()).isFalse();
        assertThat(chat.isTold(newest(Kind.INVOICE_ISSUED)).answers()).hasSize(1);
    }

    @Test
    void whoever_does_not_pay_reads_what_is_open_and_what_stopped() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        Invoice invoice = shop.invoices(acme, "30.00");
        String unpaid = "Invoice " + invoice.reference() + ": €36.00 still to be paid";

        chat.isTold(unpaid(Kind.PAYMENT_REMINDER, invoice));
        assertThat(chat.reads()).contains("Payment reminder · ACME SARL", unpaid);
        chat.isTold(unpaid(Kind.SERVICE_SUSPENDED, invoice));
        assertThat(chat.reads()).contains("Suspended until payment: site-1", unpaid);
        chat.isTold(unpaid(Kind.SERVICE_TERMINATED, invoice));
        assertThat(chat.reads()).contains("we have ended: site-1", unpaid);
        chat.isTold(unpaid(Kind.SERVICE_RESUMED, invoice));
        assertThat(chat.reads()).contains("Working again: site-1");
    }

    @Test
    void whoever_lets_a_service_end_reads_until_when_he_can_bring_it_back() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        Map<String, String> facts =
                Map.of(
                        "service", "anna.fr",
                        "on", "2027-01-01",
                        "until", "2027-02-15",
                        "deletedOn", "2027-03-22",
                        "amount", "14.40",
                        "currency", "EUR");
        for (Kind kind :
                List.of(
                        Kind.SERVICE_EXPIRES_SOON,
                        Kind.SERVICE_RENEWS_SOON,
                        Kind.SERVICE_EXPIRED,
                        Kind.SERVICE_EXPIRED_FOR_GOOD,
                        Kind.SERVICE_RESTORABLE,
                        Kind.SERVICE_DATA_DELETED,
                        Kind.RENEWAL_NEEDS_MEANS)) {
            chat.isTold(new Notice("expiry:" + kind, kind, acme.number(), facts));
            assertThat(chat.reads()).contains("anna.fr");
        }
    }

    @Test
    void whoever_has_a_service_reads_what_it_will_cost() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        Map<String, String> facts =
                Map.of(
                        "planFr", "Petit nuage",
                        "planEn", "Small cloud",
                        "amount", "7.00",
                        "currency", "EUR",
                        "basis", "NET",
                        "months", "1",
                        "from", "2027-01-01");

        chat.isTold(new Notice("price:1", Kind.PRICE_CHANGES, acme.number(), facts));

        assertThat(chat.reads()).contains("Small cloud costs €7.00 without VAT");
    }

    @Test
    void who_lost_the_right_is_told_nothing() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");
        shop.invoices(acme, "30.00");
        chat.lost.add(acme.number());

        assertThat(chat.isTold(newest(Kind.INVOICE_ISSUED)).answers()).isEmpty();
    }

    @Test
    void who_is_not_linked_is_told_nothing() {
        Chat chat = new Chat(shop, "en").writes("/start");
        shop.invoices(acme, "30.00");

        assertThat(chat.isTold(newest(Kind.INVOICE_ISSUED)).answers()).isEmpty();
    }

    private Notice unpaid(Kind kind, Invoice invoice) {
        return new Notice(
                kind + ":" + invoice.reference(),
                kind,
                acme.number(),
                Map.of(
                        "reference", invoice.reference().value(),
                        "open", "36.00",
                        "currency", "EUR",
                        "dueOn", "2026-04-01",
                        "services", "site-1"));
    }

    private Notice newest(Kind kind) {
        return shop.stores.outbox().notices().stream()
                .filter(notice -> notice.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
