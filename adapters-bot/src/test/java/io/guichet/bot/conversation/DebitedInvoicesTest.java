package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.Customer;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;

class DebitedInvoicesTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");
    private final DebitDesk desk =
            new DebitDesk(
                    UseCases.over(
                            shop.stores,
                            new FakeCardProvider(shop.stores.transactions(), shop.clock),
                            shop.clock));

    @Test
    void an_invoice_says_when_it_is_debited_and_from_where() {
        Invoice invoice = shop.invoices(acme, "30.00");
        Debit debit = debits(invoice);

        Chat chat = Chat.of(shop, "en", acme).writes(invoice.reference().value());

        assertThat(debit.amount()).isEqualTo(invoice.totals().gross());
        assertThat(chat.reads())
                .contains("€36.00 will be debited on", "from your account FR76 **** 0189")
                .doesNotContain("card payment");
        assertThat(Chat.of(shop, "fr", acme).writes(invoice.reference().value()).reads())
                .contains("seront prélevés le", "sur votre compte FR76 **** 0189")
                .doesNotContain("paiement par carte");
    }

    @Test
    void a_day_that_has_passed_is_not_told_as_one_to_come() {
        Invoice invoice = shop.invoices(acme, "30.00");
        Debit debit = debits(invoice);
        shop.clock.pass(Duration.ofDays(20));
        desk.makes(new CollectionId(UUID.randomUUID()), acme.seller(), debit.collectOn());
        shop.clock.pass(Duration.ofDays(20));

        assertThat(Chat.of(shop, "en", acme).writes(invoice.reference().value()).reads())
                .contains("from your account FR76 **** 0189, not confirmed by the banks yet")
                .doesNotContain("will be debited");
        assertThat(Chat.of(shop, "fr", acme).writes(invoice.reference().value()).reads())
                .contains("prélèvement du", "Vous n’avez rien à faire.");
    }

    @Test
    void what_no_bank_was_told_of_in_time_says_that_another_day_is_announced() {
        Invoice invoice = shop.invoices(acme, "30.00");
        debits(invoice);
        shop.clock.pass(Duration.ofDays(40));

        assertThat(Chat.of(shop, "en", acme).writes(invoice.reference().value()).reads())
                .contains("were to be debited", "you are told beforehand.")
                .doesNotContain("will be debited");
    }

    @Test
    void an_invoice_that_was_paid_otherwise_says_nothing_of_a_debit() {
        Invoice invoice = shop.invoices(acme, "30.00");
        debits(invoice);
        shop.transfers(acme, "36.00", invoice.reference());

        assertThat(Chat.of(shop, "en", acme).writes(invoice.reference().value()).reads())
                .doesNotContain("debited");
    }

    @Test
    void an_invoice_that_will_only_be_debited_can_be_paid_from_credit_at_once() {
        shop.transfers(acme, "50.00");
        Invoice invoice = shop.invoices(acme, "30.00");
        Debit debit = debits(invoice);
        Chat chat = Chat.of(shop, "en", acme).writes(invoice.reference().value());

        assertThat(chat.reads()).contains("If you pay it otherwise before, it is not debited.");
        chat.presses("Pay with credit").presses("Confirm");

        assertThat(chat.reads()).contains("€36.00");
        assertThat(desk.find(debit.id()).state()).isEqualTo(Debit.State.CANCELLED);
        assertThat(chat.writes(invoice.reference().value()).reads()).doesNotContain("debited");
    }

    @Test
    void an_invoice_that_will_only_be_debited_can_be_paid_by_card() {
        Invoice invoice = shop.invoices(acme, "30.00");
        Debit debit = debits(invoice);
        Chat chat = Chat.of(shop, "fr", acme).writes(invoice.reference().value());

        assertThat(chat.reads()).contains("réglez autrement d’ici là, elle n’est pas prélevée");
        chat.presses("Payer par carte ↗");
        shop.cards.payAll();
        chat.presses("Vérifier l’état");

        assertThat(desk.find(debit.id()).state()).isEqualTo(Debit.State.CANCELLED);
    }

    @Test
    void an_invoice_that_the_bank_debits_offers_no_other_way() {
        shop.transfers(acme, "50.00");
        Invoice invoice = shop.invoices(acme, "30.00");
        Debit debit = debits(invoice);
        shop.clock.pass(Duration.ofDays(20));
        desk.makes(new CollectionId(UUID.randomUUID()), acme.seller(), debit.collectOn());
        assertThat(desk.find(debit.id()).state()).isEqualTo(Debit.State.SENT);

        Chat chat = Chat.of(shop, "en", acme).writes(invoice.reference().value());

        assertThat(chat.reads()).contains("will be debited").doesNotContain("pay it otherwise");
        assertThat(chat.labels()).noneMatch(label -> label.startsWith("Pay "));
    }

    @Test
    void mandates_are_listed_among_the_payment_methods() {
        desk.collectsAs(acme.seller(), DebitDesk.CREDITOR);
        Chat chat = Chat.of(shop, "en", acme).writes("/menu").presses("More…");
        assertThat(chat.presses("Payment methods").reads()).contains("No card is kept.");
        desk.signs(acme.number());

        chat.writes("/menu").presses("More…").presses("Payment methods");

        assertThat(chat.reads())
                .contains("Account FR76 **** 0189, direct debit mandate of")
                .contains("debited by default", "in your customer area")
                .doesNotContain("choose one");
        assertThat(
                        Chat.of(shop, "fr", acme)
                                .writes("/menu")
                                .presses("Plus…")
                                .presses("Moyens de paiement")
                                .reads())
                .contains("Compte FR76 **** 0189, mandat de prélèvement du", "prélevé par défaut");
    }

    private Debit debits(Invoice invoice) {
        desk.collectsAs(acme.seller(), DebitDesk.CREDITOR);
        desk.signs(acme.number());
        return desk.debits(invoice.reference());
    }
}
