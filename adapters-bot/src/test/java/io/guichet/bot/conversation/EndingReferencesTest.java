package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.StateReference;
import io.guichet.application.billing.StateReference.Seen;
import io.guichet.application.billing.StateReference.Wanted;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.BuyerReference.Kind;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.identity.Customer;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is printed on invoices is listed in the chat, and given another end or taken away. */
class EndingReferencesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");
    private final StateReference office = InvoiceWishes.in(shop);
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void what_is_over_or_was_taken_away_is_not_listed() {
        states("PO-1", TODAY.minusDays(9), Optional.of(TODAY));
        StatedReference removed = states("PO-2", TODAY, Optional.of(TODAY.plusDays(1)));
        office.disable(seen(removed));
        states("PO-3", TODAY, Optional.of(TODAY.plusDays(1)));
        states("PO-4", TODAY.plusDays(1), Optional.empty());

        opened();

        assertThat(chat.reads())
                .contains("PO-3, current: from 2 Mar 2026 to 2 Mar 2026")
                .contains("PO-4, coming: from 3 Mar 2026 on, without an end")
                .doesNotContain("PO-1", "PO-2");
    }

    @Test
    void many_are_turned_over_page_by_page() {
        for (int order = 1; order <= 13; order++) {
            LocalDate from = TODAY.plusMonths(order);
            states("PO-" + (100 + order), from, Optional.of(from.plusMonths(1)));
        }

        assertThat(opened().labels())
                .contains("PO-101", "PO-106", "Next ›", "New purchase order")
                .doesNotContain("PO-107");
        assertThat(chat.presses("Next ›").labels()).contains("PO-107", "PO-112", "‹ Previous");
        assertThat(chat.presses("Next ›").labels()).contains("PO-113").doesNotContain("Next ›");
    }

    @Test
    void a_last_day_is_set_and_taken_away_again() {
        states("PO-42", TODAY, Optional.empty());
        opened().presses("PO-42").presses("Set the last day");
        assertThat(chat.labels()).doesNotContain("Confirm without an end");

        chat.writes("31/12/2026");
        assertThat(chat.reads())
                .contains("PO-42, on the invoices issued from 2 Mar 2026 to 31 Dec");
        assertThat(only().until()).isEmpty();
        chat.presses("Confirm");
        assertThat(chat.popUp()).isEqualTo("The last day is changed.");
        assertThat(only().until()).contains(LocalDate.of(2027, 1, 1));

        chat.presses("PO-42").presses("Set the last day").presses("Confirm without an end");
        assertThat(only().until()).isEmpty();
    }

    @Test
    void what_is_no_last_day_of_it_is_asked_again() {
        states("PO-42", TODAY, Optional.empty());
        opened().presses("PO-42").presses("Set the last day");

        assertThat(chat.writes("soon").reads()).contains("I need a day");
        assertThat(chat.writes("1/3/2026").reads()).contains("cannot be before the first, 2 Mar");
        chat.writes("2/3/2026").presses("Confirm");

        assertThat(only().until()).contains(TODAY.plusDays(1));
    }

    @Test
    void a_last_day_among_those_of_another_is_refused_and_asked_again() {
        states("PO-42", TODAY, Optional.of(TODAY.plusDays(5)));
        states("PO-43", TODAY.plusDays(5), Optional.empty());
        opened().presses("PO-42").presses("Set the last day").writes("31/12/2026");

        chat.presses("Confirm");

        assertThat(chat.reads()).contains("PO-43 is printed from 7 Mar 2026 on", "never two");
        chat.writes("4/3/2026").presses("Confirm");
        assertThat(office.list(acme.number()).getFirst().until()).contains(TODAY.plusDays(3));
    }

    @Test
    void it_is_taken_away_after_a_question_and_once() {
        states("PO-42", TODAY, Optional.empty());
        opened().presses("PO-42").presses("Print it no longer");
        assertThat(chat.reads()).contains("What was issued keeps it.", "Nothing is changed yet.");
        assertThat(only().isDisabled()).isFalse();
        String confirm = chat.dataOf("Confirm");

        chat.pressesData(confirm).comesAgain();
        assertThat(chat.popUp()).isEqualTo("It is printed no longer.");
        assertThat(chat.reads()).contains("No purchase order");
        assertThat(only().isDisabled()).isTrue();
        assertThat(chat.pressesData(confirm).popUp()).startsWith("Already done (");
    }

    @Test
    void a_press_that_comes_again_after_a_crash_has_set_the_last_day() {
        states("PO-42", TODAY.minusDays(9), Optional.empty());
        opened().presses("PO-42").presses("Set the last day").writes("1/3/2026");

        chat.presses("Confirm").comesAgain();

        assertThat(chat.popUp()).isEqualTo("The last day is changed.");
        assertThat(only().until()).contains(TODAY);
    }

    @Test
    void what_was_changed_since_it_was_seen_is_not_changed() {
        StatedReference seen = states("PO-42", TODAY, Optional.empty());
        opened().presses("PO-42").presses("Print it no longer");
        office.change(seen(seen), wanted("PO-42b", TODAY, Optional.empty()));

        chat.presses("Confirm");

        assertThat(chat.reads()).contains("was changed meanwhile.", "Nothing was changed.");
        assertThat(only().isDisabled()).isFalse();
    }

    @Test
    void what_was_taken_away_meanwhile_keeps_its_last_day_and_is_not_printed_again() {
        StatedReference seen = states("PO-42", TODAY, Optional.of(TODAY.plusDays(1)));
        opened().presses("PO-42").presses("Set the last day").writes("today");
        office.disable(seen(seen));

        chat.presses("Confirm");

        assertThat(chat.reads()).contains("was changed meanwhile.", "Nothing was changed.");
        assertThat(only().isDisabled()).isTrue();
    }

    @Test
    void a_day_that_is_typed_for_what_was_changed_meanwhile_is_asked_for_again() {
        StatedReference seen = states("PO-42", TODAY, Optional.empty());
        opened().presses("PO-42").presses("Set the last day");
        office.change(seen(seen), wanted("PO-42b", TODAY, Optional.empty()));

        chat.writes("31/12/2026");

        assertThat(chat.reads()).contains("was changed meanwhile.", "PO-42b");
        chat.writes("31/12/2026").presses("Confirm");
        assertThat(only().until()).contains(LocalDate.of(2027, 1, 1));
    }

    @Test
    void an_old_button_of_what_is_gone_leads_to_the_list() {
        StatedReference seen = states("PO-42", TODAY, Optional.empty());
        String button = opened().dataOf("PO-42");
        String ends = chat.pressesData(button).dataOf("Set the last day");
        office.disable(seen(seen));

        assertThat(chat.pressesData(button).popUp()).contains("not printed any more");
        assertThat(chat.pressesData(ends).popUp()).contains("not printed any more");
        assertThat(chat.reads()).contains("No purchase order");
    }

    @Test
    void a_confirmation_expires() {
        states("PO-42", TODAY, Optional.empty());
        opened().presses("PO-42").presses("Print it no longer");
        shop.clock.pass(Duration.ofDays(8));

        chat.presses("Confirm");

        assertThat(chat.popUp()).startsWith("This confirmation has expired.");
        assertThat(only().isDisabled()).isFalse();
    }

    @Test
    void those_of_another_customer_are_not_seen() {
        states("PO-42", TODAY, Optional.empty());
        Chat stranger = Chat.of(shop, "en", shop.customer("Other SARL"));
        String button = opened().dataOf("PO-42");

        stranger.pressesData(button);

        assertThat(stranger.reads()).doesNotContain("PO-42");
    }

    @Test
    void it_works_in_french() {
        states("BC-7", TODAY, Optional.empty());
        Chat french = Chat.of(shop, "fr", acme);
        french.writes("/menu").presses("Plus…").presses("N° de bon de commande").presses("BC-7");
        assertThat(french.reads()).contains("en cours\u00a0: à partir du 2 mars 2026, sans fin");

        french.presses("Ne plus l’imprimer").presses("Confirmer");

        assertThat(french.popUp()).isEqualTo("Ce ne sera plus imprimé.");
        assertThat(only().isDisabled()).isTrue();
    }

    private Chat opened() {
        return chat.writes("/menu").presses("More…").presses("Purchase order no.");
    }

    private StatedReference only() {
        List<StatedReference> all = office.list(acme.number());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private StatedReference states(String order, LocalDate from, Optional<LocalDate> until) {
        var outcome = office.state(acme.number(), UUID.randomUUID(), wanted(order, from, until));
        return ((StateReference.Outcome.Stated) outcome).reference();
    }

    private static Wanted wanted(String order, LocalDate from, Optional<LocalDate> until) {
        return new Wanted(new BuyerReference(Kind.PURCHASE_ORDER, order), from, until);
    }

    private Seen seen(StatedReference stated) {
        return new Seen(acme.number(), stated.id(), stated.version());
    }
}
