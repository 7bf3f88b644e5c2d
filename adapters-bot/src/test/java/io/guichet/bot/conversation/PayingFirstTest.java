package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.TransferAccount;
import io.guichet.application.run.port.Dunning.Played;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What an unpaid invoice hinders is refused before anything is chosen, with the way to pay it. */
class PayingFirstTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop)
                    .sells("small", "6.00", "60.00")
                    .sells("large", "55.00", "600.00")
                    .follows(Preset.INVOICE, Map.of());
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void a_change_is_refused_before_a_plan_is_chosen_and_the_invoice_is_one_press_away() {
        DocumentReference owed = ordersUnpaid();

        service().presses("Change the plan");

        assertThat(chat.reads()).contains("Invoice " + owed + " is to be paid first.");
        assertThat(chat.labels()).containsExactly("Pay invoice " + owed, "‹ Back", "⌂ Menu");
        chat.presses("Pay invoice " + owed);
        assertThat(chat.reads()).contains("Left to pay: €7.20");
    }

    @Test
    void back_leads_to_the_service() {
        ordersUnpaid();

        service().presses("Change the plan").presses("‹ Back");

        assertThat(chat.labels()).contains("Change the plan");
    }

    @Test
    void once_it_is_paid_there_is_a_choice() {
        DocumentReference owed = ordersUnpaid();
        service().presses("Change the plan");
        String change = chat.presses("‹ Back").dataOf("Change the plan");
        shop.transfers(acme, "7.20", owed);

        chat.pressesData(change);

        assertThat(chat.labels()).contains("Plan large").doesNotContain("Pay invoice " + owed);
    }

    @Test
    void in_french_too() {
        DocumentReference owed = ordersUnpaid();
        Chat french = Chat.of(shop, "fr", acme);

        french.writes("/services").presses("shop.example").presses("Changer d’offre");

        assertThat(french.reads()).contains("La facture " + owed + " doit d’abord être payée.");
        assertThat(french.labels()).contains("Payer la facture " + owed);
    }

    @Test
    void of_several_invoices_the_unpaid_ones_are_listed() {
        DocumentReference first = ordersUnpaid();
        DocumentReference second = keepsFromOrdering(acme, "10.00");

        service().presses("Change the plan");

        assertThat(chat.reads())
                .contains("Invoices " + first + ", " + second + " are to be paid first.");
        assertThat(chat.labels()).containsExactly("Unpaid invoices", "‹ Back", "⌂ Menu");
        chat.presses("Unpaid invoices");
        assertThat(chat.reads()).contains(first.value(), second.value());
    }

    @Test
    void several_are_listed_in_french() {
        DocumentReference first = ordersUnpaid();
        DocumentReference second = keepsFromOrdering(acme, "10.00");
        Chat french = Chat.of(shop, "fr", acme);

        french.writes("/services").presses("shop.example").presses("Changer d’offre");

        assertThat(french.reads())
                .contains(
                        "Les factures " + first + ", " + second + " doivent d’abord être payées.");
        assertThat(french.labels()).contains("Factures impayées");
    }

    @Test
    void what_is_not_the_matter_of_a_change_does_not_hinder_it() {
        hosting.holds(acme, "small", "shop.example");
        shop.invoices(acme, "10.00");

        service().presses("Change the plan");

        assertThat(chat.labels()).contains("Plan large");
    }

    @Test
    void what_became_due_meanwhile_is_said_with_the_way_to_pay_at_the_last_step() {
        hosting.holds(acme, "small", "shop.example");
        service().presses("Change the plan").presses("Plan large").presses("1 month");
        DocumentReference owed = keepsFromOrdering(acme, "10.00");

        chat.presses("Order with obligation to pay");

        assertThat(chat.reads())
                .contains("Invoice " + owed + " is to be paid first.", "Nothing was changed.");
        assertThat(chat.labels()).contains("Pay invoice " + owed);
    }

    @Test
    void time_bought_early_is_refused_with_the_way_to_pay() {
        DocumentReference owed = ordersUnpaid();

        service().presses("Renew now");

        assertThat(chat.reads()).contains("Invoice " + owed + " is to be paid first.");
        chat.presses("Pay invoice " + owed);
        assertThat(chat.reads()).contains("Left to pay: €7.20");
    }

    @Test
    void time_bought_late_is_refused_with_the_way_to_pay() {
        hosting.follows(Preset.ORDER, Map.of(Setting.PAID_FIRST, "off"));
        hosting.holds(acme, "small", "shop.example");
        hosting.expired(acme, 2);
        DocumentReference owed = keepsFromOrdering(acme, "10.00");

        service().presses("Renew it late");

        assertThat(chat.labels()).containsExactly("Pay invoice " + owed, "‹ Back", "⌂ Menu");
    }

    @Test
    void no_billing_day_is_asked_of_whoever_has_to_pay_first() {
        hosting.holds(acme, "small", "shop.example");
        DocumentReference owed = keepsFromOrdering(acme, "10.00");

        chat.writes("/services").presses("Billing day");

        assertThat(chat.reads()).contains("Invoice " + owed + " is to be paid first.");
        assertThat(chat.labels()).containsExactly("Pay invoice " + owed, "‹ Back", "⌂ Menu");
        chat.presses("‹ Back");
        assertThat(chat.labels()).contains("shop.example");
    }

    @Test
    void nobody_is_asked_for_while_an_account_cannot_be_transferred() {
        DocumentReference owed = ordersUnpaid();
        hosting.inAccount(acme, "my-shop", "shop.example");

        chat.writes("/services").presses("Hosting accounts").presses("my-shop").presses("Transfer");

        assertThat(chat.reads()).contains("Invoice " + owed + " is to be paid first.");
        assertThat(chat.labels()).containsExactly("Pay invoice " + owed, "‹ Back", "⌂ Menu");
    }

    @Test
    void who_has_to_pay_first_is_told_so_when_an_account_is_offered_to_him() {
        Customer anna = shop.customer(Samples.consumer());
        hosting.holds(anna, "small", "anna.example");
        AccountName name = new AccountName("anna-shop");
        hosting.inAccount(anna, name.value(), "anna.example");
        TransferAccount transfers = HostingAccounts.of(shop).transferAccount();
        transfers.offer(
                anna.number(), name, acme.number(), TransferMode.KEEP_EXPIRY, UUID.randomUUID());
        DocumentReference owed = keepsFromOrdering(acme, "10.00");

        chat.writes("/services").presses("Hosting accounts").presses("Offered to you");
        chat.presses("anna-shop");

        assertThat(chat.reads()).contains("Invoice " + owed + " is to be paid first.");
        assertThat(chat.labels())
                .contains("Pay invoice " + owed, "Refuse")
                .doesNotContain("Accept");
    }

    @Test
    void who_does_not_pay_the_bills_is_told_and_sent_nowhere() {
        DocumentReference owed = ordersUnpaid();
        Chat manager = Chat.of(shop, "en", acme);
        Permissions some = Permissions.of(Set.of(Permission.ACCOUNT_MANAGEMENT), false);
        shop.given.done(() -> shop.stores.profiles().permit(manager.profile, acme.number(), some));

        manager.writes("/services").presses("shop.example").presses("Change the plan");

        assertThat(manager.reads()).contains("Invoice " + owed + " is to be paid first.");
        assertThat(manager.labels()).containsExactly("‹ Back", "⌂ Menu");
    }

    private Chat service() {
        return chat.writes("/services").presses("shop.example");
    }

    private DocumentReference ordersUnpaid() {
        hosting.orders(acme, "small", "shop.example");
        return shop.given
                .in(() -> shop.stores.receivables().openOf(acme.number()))
                .getFirst()
                .invoice();
    }

    /** Something else that is unpaid for so long that nothing is sold to him any more. */
    private DocumentReference keepsFromOrdering(Customer customer, String net) {
        DocumentReference invoice = shop.invoices(customer, net).reference();
        Played restricting = new Played(invoice, 0, "restrict", Act.RESTRICT, MARCH);
        shop.given.done(() -> shop.stores.runs().dunning().add(restricting));
        return invoice;
    }
}
