package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.RenewalMode;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

class ServicesTest {

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop)
                    .sells("small", "6.00", "60.00")
                    .sells("large", "55.00", "600.00")
                    .follows(Preset.INVOICE, Map.of());
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void who_holds_nothing_is_told_so() {
        assertThat(chat.writes("/services").reads()).contains("You hold no service.");
        assertThat(chat.labels()).containsExactly("Hosting accounts", "‹ Back", "⌂ Menu");
    }

    @Test
    void the_list_leads_to_each_service() {
        hosting.holds(acme, "small", "shop.example");

        chat.writes("/menu").presses("Services");

        assertThat(chat.reads())
                .contains("shop.example (Plan small): active, paid until 3 Apr 2026");
        chat.presses("shop.example");
        assertThat(chat.reads())
                .contains(
                        "Plan small, quantity 1",
                        "€6.00 excl. VAT for 1 month",
                        "Since 3 Mar 2026",
                        "It renews by itself.");
    }

    @Test
    void it_speaks_french() {
        hosting.holds(acme, "small", "shop.example");
        Chat own = Chat.of(shop, "fr", acme);

        own.writes("/services").presses("shop.example");

        assertThat(own.reads()).contains("6,00\u00a0€ HT pour 1 mois", "payé jusqu’au 3 avr. 2026");
        own.presses("Résilier votre contrat")
                .presses("À la fin du temps payé")
                .presses("Trop cher")
                .presses("Notifier la résiliation");
        assertThat(own.reads()).contains("se termine le 3 avr. 2026");
    }

    @Test
    void many_are_read_page_by_page() {
        for (int number = 1; number <= 14; number++) {
            hosting.holds(acme, "small", "site-" + number + ".example");
        }

        chat.writes("/services");
        assertThat(chat.labels()).contains("Older ›").doesNotContain("‹‹ Newest");
        chat.presses("Older ›").presses("Older ›");

        assertThat(chat.buttons()).filteredOn(it -> it.label().startsWith("site-")).hasSize(2);
        assertThat(chat.labels()).contains("‹‹ Newest").doesNotContain("Older ›");
    }

    @Test
    void the_service_of_somebody_else_is_none() {
        Customer other = shop.customer("Other GmbH");
        hosting.holds(other, "small", "theirs.example");
        Chat theirs = Chat.of(shop, "en", other);
        String data = theirs.writes("/services").dataOf("theirs.example");
        String own =
                data.replace(
                        ":" + Long.toString(other.number().value(), 36),
                        ":" + Long.toString(acme.number().value(), 36));

        assertThat(chat.writes("/menu").pressesData(data).reads()).doesNotContain("theirs");
        assertThat(chat.pressesData(own).popUp()).startsWith("This menu is out of date.");
    }

    @Test
    void it_stops_renewing_and_renews_again() {
        hosting.holds(acme, "small", "shop.example");
        chat.writes("/services").presses("shop.example").presses("Stop renewing");
        assertThat(chat.reads()).contains("it ends on 3 Apr 2026 unless you renew it before");
        assertThat(hosting.serviceOf(acme).renewal()).isEqualTo(RenewalMode.AUTOMATIC);

        chat.presses("Confirm");
        assertThat(chat.popUp()).isEqualTo("It no longer renews by itself.");
        assertThat(hosting.serviceOf(acme).renewal()).isEqualTo(RenewalMode.MANUAL);

        chat.presses("Renew by itself").presses("Confirm");
        assertThat(hosting.serviceOf(acme).renewal()).isEqualTo(RenewalMode.AUTOMATIC);
    }

    @Test
    void it_is_renewed_early_for_what_was_shown_and_once() {
        ServiceSummary before = hosting.holds(acme, "small", "shop.example");
        chat.writes("/services").presses("shop.example").presses("Renew now");
        assertThat(chat.reads())
                .contains(
                        "One more period: €7.20 incl. VAT",
                        "Paid until 3 Apr 2026 now, until 3 May 2026 then.");
        assertThat(chat.labels()).doesNotContain("Confirm");
        String confirm = chat.dataOf("Order with obligation to pay");

        chat.pressesData(confirm).comesAgain().pressesData(confirm);

        assertThat(chat.popUp()).startsWith("Already done");
        assertThat(hosting.serviceOf(acme).paidUntil()).isEqualTo(before.paidUntil().plusMonths(1));
        assertThat(shop.stores.findBalance().countUnpaid(acme.number())).isEqualTo(1);
    }

    @Test
    void it_is_cancelled_to_the_end_of_its_time_and_kept_after_all() {
        hosting.holds(acme, "small", "shop.example");
        chat.writes("/services").presses("shop.example").presses("Cancel your contract");
        chat.presses("When its paid time ends");
        chat.presses("Too expensive");
        assertThat(chat.reads())
                .contains("shop.example ends on 3 Apr 2026", "Reason: Too expensive");
        assertThat(hosting.serviceOf(acme).endsOn()).isEmpty();

        chat.presses("Notify the cancellation");
        assertThat(chat.popUp()).startsWith("Notice received: cancelled.");
        assertThat(hosting.serviceOf(acme).endsOn()).isEqualTo(Optional.of(day(3)));

        chat.presses("Keep the service");
        assertThat(chat.popUp()).isEqualTo("It goes on.");
        assertThat(hosting.serviceOf(acme).endsOn()).isEmpty();
    }

    @Test
    void a_reason_of_his_own_is_typed() {
        hosting.holds(acme, "small", "shop.example");
        chat.writes("/services").presses("shop.example").presses("Cancel your contract");
        chat.presses("When its paid time ends");
        chat.presses("Another reason").writes("x".repeat(201));
        assertThat(chat.reads()).doesNotContain("ends on 3 Apr");

        chat.writes("<b>We stop</b>");

        assertThat(chat.reads()).contains("Reason: <b>We stop</b>");
        chat.presses("Notify the cancellation");
        assertThat(hosting.serviceOf(acme).endsOn()).isPresent();
    }

    @Test
    void at_once_is_confirmed_by_typing_its_name() {
        hosting.holds(acme, "small", "shop.example");
        chat.writes("/services").presses("shop.example").presses("Cancel your contract");
        chat.presses("At once").presses("No longer needed");

        chat.writes("another.example");
        assertThat(hosting.serviceOf(acme).state().isHeld()).isTrue();

        chat.writes("Shop.example");
        assertThat(chat.reads()).contains("ended on 3 Mar 2026");
        assertThat(hosting.serviceOf(acme).state().isHeld()).isFalse();
    }

    @Test
    void leaving_the_question_ends_nothing() {
        hosting.holds(acme, "small", "shop.example");
        chat.writes("/services").presses("shop.example").presses("Cancel your contract");
        chat.presses("At once").presses("No longer needed").writes("/cancel");

        chat.writes("shop.example");

        assertThat(hosting.serviceOf(acme).state().isHeld()).isTrue();
    }

    private static LocalDate day(int ofApril) {
        return LocalDate.of(2026, 4, ofApril);
    }
}
