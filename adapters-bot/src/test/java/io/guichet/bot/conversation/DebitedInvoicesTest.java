package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.Customer;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;

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
    void an_invoice_that_was_paid_otherwise_says_nothing_of_a_debit() {
        Invoice invoice = shop.invoices(acme, "30.00");
        debits(invoice);
        shop.transfers(acme, "36.00", invoice.reference());

        assertThat(Chat.of(shop, "en", acme).writes(invoice.reference().value()).reads())
                .doesNotContain("debited");
    }

    private Debit debits(Invoice invoice) {
        desk.collectsAs(acme.seller(), DebitDesk.CREDITOR);
        desk.signs(acme.number());
        return desk.debits(invoice.reference());
    }
}
