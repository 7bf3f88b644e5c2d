package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guichet.bot.shared.Reply;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.BuyerReference.Kind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.identity.Customer;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A professional states in the chat which purchase order is printed on which invoices. */
class NewReferencesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final BuyerReference ORDER = new BuyerReference(Kind.PURCHASE_ORDER, "PO-42");

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void a_purchase_order_is_stated_for_some_days_and_printed_on_their_invoices() {
        chat.writes("/menu").presses("More…").presses("Purchase order no.");
        assertThat(chat.reads()).contains("No purchase order and no reference of your own");

        chat.presses("New purchase order").writes(" PO-42 ").writes("today").writes("31/03/2026");
        assertThat(chat.reads())
                .contains("Your purchase order PO-42", "from 2 Mar 2026 to 31 Mar 2026")
                .contains("Nothing is changed yet.");
        assertThat(stated()).isEmpty();
        chat.presses("Confirm");

        assertThat(chat.popUp()).isEqualTo("It will be printed.");
        assertThat(chat.reads())
                .contains("Your purchase order PO-42, current: from 2 Mar 2026 to 31 Mar 2026");
        assertThat(stated())
                .extracting(StatedReference::reference, StatedReference::until)
                .containsExactly(tuple(ORDER, Optional.of(LocalDate.of(2026, 4, 1))));
        Invoice invoice = shop.invoices(acme, "30.00");
        assertThat(invoice.buyerReference()).contains(ORDER);
        assertThat(chat.writes(invoice.reference().value()).reads())
                .contains("Your purchase order PO-42");
    }

    @Test
    void without_an_end_it_goes_on_until_another_takes_its_place() {
        stating("PO-42", "2 Mar 2026").presses("Confirm without an end");
        assertThat(chat.reads()).contains("PO-42, current: from 2 Mar 2026 on, without an end");

        stating("PO-43", "1/4/2026");
        assertThat(chat.reads())
                .contains("PO-42 has no end so far and is then printed until 31 Mar 2026.");
        chat.presses("Confirm without an end");

        assertThat(chat.reads())
                .contains("PO-42, current: from 2 Mar 2026 to 31 Mar 2026")
                .contains("PO-43, coming: from 1 Apr 2026 on, without an end");
    }

    @Test
    void a_reference_of_his_own_is_stated_alike() {
        opened().presses("New own reference").writes("Cost centre 7").writes("2026-03-02");
        assertThat(chat.reads()).contains("Your reference Cost centre 7, on the invoices issued");

        chat.presses("Confirm without an end");

        assertThat(stated())
                .extracting(StatedReference::reference)
                .containsExactly(new BuyerReference(Kind.INTERNAL_REFERENCE, "Cost centre 7"));
    }

    @Test
    void what_is_no_reference_is_asked_again() {
        opened().presses("New purchase order");

        assertThat(question(chat.writes("P".repeat(51)))).startsWith("I need one line of 1 to 50");
        assertThat(question(chat.writes("PO-42\nPO-43"))).startsWith("I need one line of 1 to 50");

        assertThat(question(chat.writes("P".repeat(50)))).contains("from which day on?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "31/02/2027", "1/3/26", "12/31/2026"})
    void what_is_no_day_is_asked_again(String typed) {
        opened().presses("New purchase order").writes("PO-42").writes(typed);
        assertThat(question(chat)).startsWith("I need a day, for example 31/12/2026.");

        chat.writes("today").writes(typed);
        assertThat(chat.reads()).contains("I need a day, for example 31/12/2026.");

        chat.writes("1/3/2026");
        assertThat(chat.reads()).contains("The last day cannot be before the first, 2 Mar 2026.");
        chat.writes("2/3/2026").presses("Confirm");
        assertThat(stated())
                .extracting(StatedReference::until)
                .containsExactly(Optional.of(TODAY.plusDays(1)));
    }

    @Test
    void on_days_of_another_it_is_refused_and_others_are_asked_for() {
        stating("PO-42", "today").writes("31/3/2026").presses("Confirm");

        stating("PO-43", "31/3/2026");
        assertThat(chat.reads()).doesNotContain("PO-42");
        chat.presses("Confirm without an end");

        assertThat(question(chat))
                .contains("PO-42 is printed from 2 Mar 2026 to 31 Mar 2026: never two")
                .contains("Nothing was changed.")
                .contains("PO-43: on the invoices issued from which day on?");
        assertThat(stated()).hasSize(1);
        chat.writes("1/4/2026").presses("Confirm without an end");
        assertThat(stated()).hasSize(2);
    }

    @Test
    void pressing_twice_states_it_once() {
        stating("PO-42", "today");
        String confirm = chat.dataOf("Confirm without an end");

        chat.pressesData(confirm);
        chat.pressesData(confirm);

        assertThat(chat.popUp()).startsWith("Already done (");
        assertThat(stated()).hasSize(1);
    }

    @Test
    void a_press_that_comes_again_after_a_crash_states_it_once() {
        stating("PO-42", "today").presses("Confirm without an end").comesAgain();

        assertThat(chat.popUp()).isEqualTo("It will be printed.");
        assertThat(stated()).hasSize(1);
    }

    @Test
    void a_confirmation_expires() {
        stating("PO-42", "today");
        shop.clock.pass(Duration.ofDays(8));

        chat.presses("Confirm without an end");

        assertThat(chat.popUp()).isEqualTo("This confirmation has expired. Nothing was changed.");
        assertThat(stated()).isEmpty();
    }

    @Test
    void what_is_typed_too_late_states_nothing() {
        stating("PO-42", "today");
        shop.clock.pass(Duration.ofHours(1));

        chat.writes("31/12/2026");

        assertThat(chat.reads()).contains("No purchase order and no reference of your own");
        assertThat(stated()).isEmpty();
    }

    @Test
    void it_can_be_left() {
        stating("PO-42", "today").writes("/cancel");

        assertThat(chat.reads()).contains("I left the question.");
        assertThat(stated()).isEmpty();
    }

    @Test
    void a_consumer_is_offered_none() {
        Customer anna = shop.customer(Samples.consumer());
        Chat consumer = Chat.of(shop, "en", anna);
        opened();
        String ofAcme = chat.dataOf("New purchase order");

        assertThat(consumer.writes("/menu").presses("More…").labels())
                .doesNotContain("Purchase order no.");

        consumer.pressesData(ofAcme);
        assertThat(consumer.popUp()).startsWith("This menu is out of date.");
        consumer.pressesData("bn:" + Long.toString(anna.number().value(), 36) + ":p");
        assertThat(consumer.popUp()).startsWith("This menu is out of date.");
    }

    @Test
    void who_sees_no_bills_neither_sees_nor_states_any() {
        Chat accountant = Chat.of(shop, "en");
        gives(accountant, Permission.BILLING);
        accountant.writes("/menu").presses("More…").presses("Purchase order no.");
        accountant.presses("New purchase order").writes("PO-42").writes("today");
        String confirm = accountant.dataOf("Confirm without an end");
        gives(accountant, Permission.ACCOUNT_MANAGEMENT);

        accountant.pressesData(confirm);
        assertThat(accountant.popUp()).startsWith("Your role does not allow this.");
        opened();
        accountant.pressesData(chat.dataOf("New purchase order"));
        assertThat(accountant.popUp()).startsWith("Your role does not allow this.");
        assertThat(stated()).isEmpty();
    }

    @Test
    void who_loses_the_right_while_he_types_states_nothing() {
        Chat accountant = Chat.of(shop, "en");
        gives(accountant, Permission.BILLING);
        accountant.writes("/menu").presses("More…").presses("Purchase order no.");
        accountant.presses("New purchase order").writes("PO-42");
        gives(accountant, Permission.ACCOUNT_MANAGEMENT);

        accountant.writes("today");

        assertThat(accountant.labels()).doesNotContain("Confirm without an end");
    }

    @Test
    void it_works_in_french() {
        Chat french = Chat.of(shop, "fr", acme);
        french.writes("/menu").presses("Plus…").presses("N° de bon de commande");
        french.presses("Nouveau bon de commande").writes("BC <7>").writes("aujourd'hui");
        assertThat(french.reads()).contains("Votre bon de commande BC <7>");

        french.writes("1er avr. 2026").presses("Confirmer");

        assertThat(french.popUp()).isEqualTo("C’est noté.");
        assertThat(french.reads())
                .contains(
                        "Votre bon de commande BC <7>, en cours\u00a0:"
                                + " du 2 mars 2026 au 1er avr. 2026");
    }

    private Chat opened() {
        return chat.writes("/menu").presses("More…").presses("Purchase order no.");
    }

    private Chat stating(String order, String from) {
        return opened().presses("New purchase order").writes(order).writes(from);
    }

    private static String question(Chat of) {
        return Layout.plain(of.answer(Reply.Ask.class).orElseThrow().question());
    }

    private void gives(Chat to, Permission permission) {
        Permissions permissions = Permissions.of(Set.of(permission), false);
        shop.given.done(
                () -> shop.stores.profiles().permit(to.profile, acme.number(), permissions));
    }

    private List<StatedReference> stated() {
        return InvoiceWishes.in(shop).list(acme.number());
    }
}
