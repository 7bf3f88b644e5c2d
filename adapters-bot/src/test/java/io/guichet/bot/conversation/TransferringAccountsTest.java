package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.account.TransferAccount;
import io.guichet.bot.shared.Reply;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.ReplacedIdentity;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An account is offered, looked at, accepted, refused and taken back in chats. */
class TransferringAccountsTest {

    private static final AccountName SHOP = new AccountName("my-shop");
    private static final String ORDER = "Order with obligation to pay";

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop).sells("small", "6.00", "60.00").follows(Preset.INVOICE, Map.of());
    private final TransferAccount transfers = HostingAccounts.of(shop).transferAccount();
    private final Customer anna = shop.customer(Samples.consumer());
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat owner = Chat.of(shop, "en", anna);
    private final Chat recipient = Chat.of(shop, "en", acme);

    TransferringAccountsTest() {
        hosting.holds(anna, "small", "shop.example");
        hosting.inAccount(anna, SHOP.value(), "shop.example");
    }

    @Test
    void who_has_none_is_told_so() {
        recipient.writes("/services").presses("Hosting accounts");

        assertThat(recipient.reads()).contains("You have no hosting accounts.");
        assertThat(recipient.labels()).doesNotContain("Offered to you");
    }

    @Test
    void an_account_is_offered_by_number_and_taken_back() {
        asksForRecipient();
        owner.writes(acme.number().toString());
        assertThat(owner.reads()).contains("To: " + acme.number()).contains("It stays yours");
        assertThat(transfers.incoming(acme.number())).isEmpty();

        owner.presses("Offer with the same end");
        assertThat(owner.popUp()).isEqualTo("Transfer offered.");
        assertThat(owner.reads()).contains("Offered to " + acme.number() + " until");
        assertThat(transfers.incoming(acme.number()).getFirst().transfer().mode())
                .isEqualTo(TransferMode.KEEP_EXPIRY);

        owner.presses("‹ Back");
        assertThat(owner.reads()).contains("my-shop: 1 service, offered until");
        owner.presses("my-shop").presses("Cancel the transfer");
        assertThat(owner.popUp()).isEqualTo("Transfer cancelled.");
        assertThat(owner.labels()).contains("Transfer");
        assertThat(transfers.incoming(acme.number())).isEmpty();
    }

    @Test
    void by_address_it_is_not_told_whether_somebody_has_it() {
        asksForRecipient();
        owner.writes("nobody@example.com");
        owner.presses("Offer with a new period");

        assertThat(owner.reads()).contains("Offered to nobody@example.com until");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna", "12a", "@", "anna@", "-5"})
    void what_names_nobody_is_asked_again(String typed) {
        asksForRecipient();

        owner.writes(typed);

        assertThat(Layout.plain(owner.answer(Reply.Ask.class).orElseThrow().question()))
                .startsWith("I need a customer number or an e-mail address");
    }

    @Test
    void nobody_transfers_it_to_himself() {
        asksForRecipient();
        owner.writes(anna.number().toString()).presses("Offer with the same end");

        assertThat(owner.reads()).contains("it is you").contains("Nothing was changed.");
    }

    @Test
    void the_recipient_sees_what_it_is_and_orders_it() {
        offers(TransferMode.BILL_ON_ACCEPTANCE);

        recipient.writes("/services").presses("Hosting accounts").presses("Offered to you");
        assertThat(recipient.reads()).contains("my-shop: €7.20 on acceptance");
        recipient.presses("my-shop");
        assertThat(recipient.reads())
                .contains("Offered by customer " + anna.number())
                .contains("shop.example")
                .contains("€6.00 excl. VAT for 1 month")
                .contains("Due on acceptance: €7.20");
        recipient.presses(ORDER);

        assertThat(recipient.popUp()).isEqualTo("The account is yours.");
        assertThat(owed(acme)).isEqualTo("7.20");
        recipient.writes("/services").presses("Hosting accounts");
        assertThat(recipient.labels()).contains("my-shop");
    }

    @Test
    void a_second_press_orders_nothing_more() {
        offers(TransferMode.BILL_ON_ACCEPTANCE);
        opensOffer();
        String order = recipient.dataOf(ORDER);
        recipient.pressesData(order);

        recipient.pressesData(order);

        assertThat(recipient.popUp()).startsWith("Already done");
        assertThat(owed(acme)).isEqualTo("7.20");
    }

    @Test
    void what_costs_nothing_now_is_accepted_without_those_words() {
        offers(TransferMode.KEEP_EXPIRY);
        opensOffer();
        assertThat(recipient.labels()).contains("Accept").doesNotContain(ORDER);

        recipient.presses("Accept");

        assertThat(recipient.popUp()).isEqualTo("The account is yours.");
        assertThat(owed(acme)).isEqualTo("0.00");
    }

    @Test
    void it_is_refused() {
        offers(TransferMode.KEEP_EXPIRY);
        opensOffer();

        recipient.presses("Refuse");

        assertThat(recipient.popUp()).isEqualTo("Refused.");
        assertThat(recipient.reads()).contains("Nothing is offered to you.");
        assertThat(transfers.offered(anna.number(), SHOP)).isEmpty();
    }

    @Test
    void what_was_taken_back_meanwhile_is_not_accepted() {
        offers(TransferMode.KEEP_EXPIRY);
        opensOffer();
        String accept = recipient.dataOf("Accept");
        transfers.cancel(anna.number(), SHOP);

        recipient.pressesData(accept);

        assertThat(recipient.reads()).contains("This offer is over").contains("Nothing was");
        assertThat(hosting.serviceOf(anna).label()).isEqualTo("shop.example");
    }

    @Test
    void a_button_of_an_offer_that_was_made_anew_accepts_nothing() {
        offers(TransferMode.BILL_ON_ACCEPTANCE);
        opensOffer();
        String order = recipient.dataOf(ORDER);
        transfers.cancel(anna.number(), SHOP);
        offers(TransferMode.KEEP_EXPIRY);

        recipient.pressesData(order);

        assertThat(recipient.reads()).contains("This offer is over");
        assertThat(owed(acme)).isEqualTo("0.00");
    }

    @Test
    void what_comes_to_something_else_by_now_is_agreed_to_anew() {
        offers(TransferMode.BILL_ON_ACCEPTANCE);
        opensOffer();
        moves(acme, Samples.person("Reto", "CH"));

        recipient.presses(ORDER);
        assertThat(recipient.reads())
                .contains("The amount changed: €7.20 → €6.00.")
                .contains("Due on acceptance: €6.00");
        assertThat(owed(acme)).isEqualTo("0.00");

        recipient.presses(ORDER);
        assertThat(owed(acme)).isEqualTo("6.00");
    }

    @Test
    void an_offer_that_ran_out_is_over() {
        offers(TransferMode.KEEP_EXPIRY);
        recipient.writes("/services").presses("Hosting accounts").presses("Offered to you");
        shop.clock.pass(Duration.ofDays(31));

        recipient.presses("my-shop");

        assertThat(recipient.popUp()).startsWith("This offer is over");
    }

    @Test
    void who_is_no_owner_decides_nothing() {
        offers(TransferMode.KEEP_EXPIRY);
        opensOffer();
        String accept = recipient.dataOf("Accept");
        Chat other = Chat.of(shop, "en", acme);
        shop.given.done(
                () ->
                        shop.stores
                                .profiles()
                                .permit(
                                        other.profile,
                                        acme.number(),
                                        Permissions.of(Set.of(Permission.BILLING), false)));

        other.writes("/services");
        assertThat(other.labels()).doesNotContain("Hosting accounts");
        other.pressesData(accept);

        assertThat(transfers.incoming(acme.number())).hasSize(1);
    }

    @Test
    void it_works_in_french() {
        offers(TransferMode.BILL_ON_ACCEPTANCE);
        Chat french = Chat.of(shop, "fr", acme).writes("/services");
        french.presses("Comptes hébergement").presses("Comptes proposés").presses("my-shop");

        assertThat(french.reads()).contains("À payer à l’acceptation\u00a0: 7,20\u00a0€");
        french.presses("Commander avec obligation de paiement");

        assertThat(french.popUp()).isEqualTo("Le compte est à vous.");
    }

    private void asksForRecipient() {
        owner.writes("/services").presses("Hosting accounts").presses("my-shop");
        owner.presses("Transfer");
    }

    private void opensOffer() {
        recipient.writes("/services").presses("Hosting accounts").presses("Offered to you");
        recipient.presses("my-shop");
    }

    private void offers(TransferMode mode) {
        assertThat(transfers.offer(anna.number(), SHOP, acme.number(), mode, UUID.randomUUID()))
                .isInstanceOf(TransferAccount.Outcome.Stands.class);
    }

    private void moves(Customer customer, Party identity) {
        Customer now =
                new Customer(
                        customer.number(),
                        customer.seller(),
                        identity,
                        customer.email(),
                        customer.language());
        ReplacedIdentity before = new ReplacedIdentity(customer, 0, shop.clock.instant(), "staff");
        shop.given.done(() -> shop.stores.customers().change(now, before));
    }

    private String owed(Customer customer) {
        return shop.stores.findBalance().find(customer.number()).owed().toDecimal().toPlainString();
    }
}
