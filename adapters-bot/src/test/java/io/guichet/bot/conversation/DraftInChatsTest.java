package io.guichet.bot.conversation;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.charging.ChargeCustomer.Billing;
import io.guichet.application.charging.ChargeCustomer.Command;
import io.guichet.application.charging.ChargedItem;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.identity.Customer;
import io.guichet.testing.charging.ChargingDesk;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is charged beside orders is seen before it is invoiced. */
class DraftInChatsTest {

    private static final PlanCode WORK = new PlanCode("work");

    private final Shop shop = new Shop();
    private final ChargingDesk desk = Hosting.charging(shop);
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme);

    DraftInChatsTest() {
        PlanPrice once =
                new PlanPrice(
                        WORK,
                        BillingPeriod.ONE_OFF,
                        euros("100.00"),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        shop.given.done(
                () -> shop.stores.plans().add(Samples.plan(shop.seller, WORK, List.of(once))));
    }

    @Test
    void where_nothing_waits_no_draft_is_offered() {
        chat.writes("/invoices");

        assertThat(chat.reads()).doesNotContain("Draft");
        assertThat(chat.labels()).doesNotContain("Draft");
    }

    @Test
    void a_draft_shows_its_lines_and_what_it_comes_to() {
        charges(1);

        chat.writes("/invoices");
        assertThat(chat.reads()).contains("Draft: €120.00, issued on 1 Apr 2026 at the latest");
        chat.presses("Draft");

        assertThat(chat.reads())
                .contains("Draft invoice")
                .contains("Nothing is to be paid before.")
                .contains("€100.00")
                .contains("VAT 20%")
                .contains("€120.00");
        assertThat(shop.stores.findBalance().find(acme.number()).owed()).isEqualTo(euros("0"));
    }

    @Test
    void what_is_done_to_two_servers_is_told_apart() {
        charges(1, "srv-1");
        charges(1, "srv-2");

        chat.writes("/invoices").presses("Draft");

        assertThat(chat.reads()).contains(" · srv-1: €100.00", " · srv-2: €100.00");
    }

    @Test
    void a_long_one_has_pages() {
        for (int quantity = 1; quantity <= 9; quantity++) {
            charges(quantity);
            shop.clock.pass(Duration.ofMinutes(1));
        }

        chat.writes("/invoices").presses("Draft");
        assertThat(chat.reads()).contains("€800.00 excl").doesNotContain("€900.00 excl");
        chat.presses("Next ›");
        assertThat(chat.reads())
                .contains("€900.00 excl")
                .doesNotContain("€800.00 excl")
                .contains("€5,400.00");
        chat.presses("‹ Previous");
        assertThat(chat.reads()).contains("€800.00 excl");
    }

    @Test
    void a_button_from_before_it_was_issued_says_that_nothing_waits() {
        charges(1);
        chat.writes("/invoices");

        desk.invoiceCharges().invoice(acme.number());
        chat.presses("Draft");

        assertThat(chat.reads()).contains("Nothing waits for an invoice.");
    }

    @Test
    void it_works_in_french() {
        charges(1);
        Chat french = Chat.of(shop, "fr", acme).writes("/invoices");

        assertThat(french.reads()).contains("Brouillon\u00a0: 120,00\u00a0€");
        french.presses("Brouillon");

        assertThat(french.reads()).contains("Brouillon de facture").contains("Rien n’est à payer");
    }

    private void charges(int quantity) {
        charges(quantity, "srv-1");
    }

    private void charges(int quantity, String label) {
        desk.chargeCustomer()
                .charge(
                        new Command(
                                new ChargeId(UUID.randomUUID()),
                                acme.number(),
                                List.of(new ChargedItem(WORK, quantity, label)),
                                Billing.NEXT_INVOICE,
                                "staff"));
    }
}
