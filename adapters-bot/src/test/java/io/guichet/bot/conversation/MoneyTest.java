package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Reply.FileSource;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.payment.Payment;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Balance, statement and payments. */
class MoneyTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void home_says_what_is_owed_and_how_many_invoices_are_unpaid() {
        shop.invoices(acme, "10.00");
        shop.transfers(acme, "5.00");

        assertThat(chat.writes("/menu").reads())
                .contains("ACME SARL", "Balance: −€7.00 (1 unpaid invoice)")
                .contains("Credit available: €5.00");
        assertThat(chat.presses("Unpaid (1)").reads()).contains("Showing: Unpaid");
    }

    @Test
    void home_in_french() {
        shop.invoices(acme, "1000.00");
        shop.invoices(acme, "10.00");

        Chat french = Chat.of(shop, "fr", acme).writes("/start");

        assertThat(french.reads())
                .contains("Solde\u00a0: −1\u202f212,00\u00a0€ (2 factures impayées)");
        assertThat(french.labels()).contains("Factures", "Impayées (2)", "Plus…");
    }

    @Test
    void the_balance_leads_to_statement_payments_and_what_to_pay() {
        shop.invoices(acme, "10.00");

        chat.writes("/balance");

        assertThat(chat.reads())
                .contains("Balance: −€12.00", "Credit available: €0.00")
                .contains("Owed: €12.00 (1 invoice)");
        assertThat(chat.labels()).contains("Statement", "Add credit", "Unpaid invoices");
    }

    @Test
    void the_statement_lists_what_changed_the_balance_newest_first() {
        Invoice invoice = shop.invoices(acme, "10.00");
        shop.transfers(acme, "20.00", invoice.reference());
        shop.credits(shop.invoices(acme, "1.00"));

        chat.writes("/balance").presses("Statement");

        assertThat(chat.reads())
                .contains("2 Mar 2026, invoice " + invoice.reference() + ": debit €12.00")
                .contains("transfer received ", "credit €20.00, balance €8.00")
                .contains("credit note ", "credit €1.20");
        assertThat(chat.reads().indexOf("credit note"))
                .isLessThan(chat.reads().indexOf("transfer received"));
    }

    @Test
    void the_statement_goes_on_by_pages() {
        for (int i = 0; i < 10; i++) {
            shop.transfers(acme, "1.00");
        }

        chat.writes("/balance").presses("Statement");
        assertThat(chat.reads()).contains("balance €10.00", "balance €3.00");
        assertThat(chat.reads()).doesNotContain("balance €2.00");

        chat.presses("Older ›");
        assertThat(chat.reads()).contains("balance €2.00", "balance €1.00");
        assertThat(chat.labels()).doesNotContain("Older ›");
        assertThat(chat.presses("‹‹ Newest").reads()).contains("balance €10.00");
    }

    @Test
    void the_statement_of_a_year_is_asked_for_by_itself() {
        shop.transfers(acme, "5.00");
        shop.clock.pass(Duration.ofDays(365));
        for (int i = 0; i < 9; i++) {
            shop.transfers(acme, "1.00");
        }

        chat.writes("/balance").presses("Statement");
        chat.presses("Year");
        assertThat(chat.labels()).contains("All years", "2027", "2026");
        chat.presses("2026");
        assertThat(chat.reads())
                .contains("Entries of 2026 only.", "credit €5.00, balance €5.00")
                .doesNotContain("€1.00");

        chat.presses("Year").presses("2027").presses("Older ›");
        assertThat(chat.reads()).contains("Entries of 2027 only.", "balance €6.00");
        assertThat(chat.reads()).doesNotContain("€5.00");
        assertThat(chat.presses("‹‹ Newest").reads())
                .contains("Entries of 2027 only.", "balance €14.00");
    }

    @Test
    void an_empty_statement_says_so() {
        assertThat(chat.writes("/balance").presses("Statement").reads()).contains("No entries.");
    }

    @Test
    void payments_say_what_they_settled() {
        Invoice invoice = shop.invoices(acme, "10.00");
        shop.transfers(acme, "12.00", invoice.reference());
        shop.transfers(acme, "50.00");

        chat.writes("/payments");

        assertThat(chat.reads())
                .contains("2 Mar 2026, €12.00 by bank transfer: " + invoice.reference())
                .contains("€50.00 by bank transfer: added to the credit");
    }

    @Test
    void a_payment_of_many_invoices_names_a_few() {
        DocumentReference[] five = new DocumentReference[5];
        for (int i = 0; i < five.length; i++) {
            five[i] = shop.invoices(acme, "10.00").reference();
        }
        Payment payment = shop.transfers(acme, "60.00", five);

        chat.writes("/payments");
        assertThat(chat.reads())
                .contains(five[0] + ", " + five[1] + ", " + five[2] + " and 2 more");

        chat.presses("Receipt " + payment.receipt());
        assertThat(chat.reads()).contains("Invoice " + five[2], "…and 2 other invoices");
    }

    @Test
    void payments_go_on_by_pages() {
        for (int i = 1; i <= 8; i++) {
            shop.clock.pass(Duration.ofMinutes(1));
            shop.transfers(acme, i + ".00");
        }

        chat.writes("/payments");
        assertThat(chat.reads()).contains("€8.00 by", "€3.00 by").doesNotContain("€2.00 by");

        chat.presses("Older ›");
        assertThat(chat.reads()).contains("€2.00 by", "€1.00 by").doesNotContain("€3.00 by");
        assertThat(chat.presses("‹‹ Newest").reads()).contains("€8.00 by");
    }

    @Test
    void a_receipt_comes_as_a_file_and_its_reference_can_be_copied() {
        Payment payment = shop.transfers(acme, "50.00");
        String receipt = payment.receipt().value();

        chat.writes("/payments").presses("Receipt " + receipt);
        assertThat(chat.reads()).contains("€50.00, by bank transfer", "On 2 Mar 2026 13:00");
        assertThat(chat.buttons()).contains(new Button.Copy("Copy the reference", receipt));

        chat.presses("Receipt PDF");
        assertThat(chat.answer(Reply.SendFile.class).orElseThrow().file())
                .isEqualTo(new FileSource.IssuedDocument(acme.number().value(), receipt));
    }

    @Test
    void the_payment_of_somebody_else_does_not_exist() {
        Customer other = shop.customer("Other");
        shop.transfers(other, "50.00");
        Chat theirs = Chat.of(shop, "en", other).writes("/payments");
        String data = theirs.dataOf(theirs.labels().getFirst());
        String mine = Long.toString(acme.number().value(), 36);
        String forged = data.replace(Long.toString(other.number().value(), 36), mine);

        assertThat(chat.writes("/menu").pressesData(forged).popUp()).startsWith("This menu is out");
        assertThat(chat.pressesData(forged.replace("pd:", "rp:")).popUp()).startsWith("This menu");
        assertThat(chat.pressesData(data).popUp()).startsWith("This menu is out of date.");
    }

    @Test
    void no_payments_says_so() {
        assertThat(chat.writes("/payments").reads()).contains("No payments.");
    }
}
