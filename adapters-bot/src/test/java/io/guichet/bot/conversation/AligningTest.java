package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.bot.shared.Reply;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** All services end on one day of the month. */
class AligningTest {

    private static final String ORDER = "Order with obligation to pay";

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop).sells("small", "6.00", "60.00").follows(Preset.INVOICE, Map.of());
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void who_holds_nothing_is_offered_no_day() {
        assertThat(chat.writes("/services").labels()).doesNotContain("Billing day");
    }

    @Test
    void a_day_is_chosen_seen_and_ordered() {
        hosting.holds(acme, "small", "shop.example");
        assertThat(paidUntil()).isEqualTo(LocalDate.of(2026, 4, 3));

        chat.writes("/services").presses("Billing day").presses("15");
        assertThat(chat.reads())
                .contains("Day 15 of the month:")
                .contains("shop.example: paid until 3 Apr 2026 now, 15 Apr 2026 then")
                .contains("The days between: €2.88 incl. VAT");
        assertThat(paidUntil()).isEqualTo(LocalDate.of(2026, 4, 3));
        chat.presses(ORDER);

        assertThat(chat.popUp()).isEqualTo("Your services end on day 15.");
        assertThat(chat.labels()).containsExactly("‹ Back", "⌂ Menu");
        assertThat(paidUntil()).isEqualTo(LocalDate.of(2026, 4, 15));
        assertThat(owed()).isEqualTo("2.88");
    }

    @Test
    void a_second_press_orders_nothing_more() {
        hosting.holds(acme, "small", "shop.example");
        chat.writes("/services").presses("Billing day").presses("15");
        String order = chat.dataOf(ORDER);
        chat.pressesData(order);

        chat.pressesData(order);

        assertThat(chat.popUp()).startsWith("Already done");
        assertThat(owed()).isEqualTo("2.88");
    }

    @Test
    void a_day_is_typed() {
        hosting.holds(acme, "small", "shop.example");
        chat.writes("/services").presses("Billing day").presses("Other day");

        chat.writes("31");

        assertThat(chat.reads()).contains("30 Apr 2026 then");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "32", "first", "-1", "1.5"})
    void what_is_no_day_is_asked_again(String typed) {
        hosting.holds(acme, "small", "shop.example");
        chat.writes("/services").presses("Billing day").presses("Other day");

        chat.writes(typed);

        assertThat(Layout.plain(chat.answer(Reply.Ask.class).orElseThrow().question()))
                .startsWith("I need a day of the month");
    }

    @Test
    void what_comes_to_something_else_by_now_is_agreed_to_anew() {
        hosting.holds(acme, "small", "shop.example");
        chat.writes("/services").presses("Billing day").presses("15");
        String order = chat.dataOf(ORDER);
        hosting.holds(acme, "small", "blog.example");

        chat.pressesData(order);

        assertThat(chat.reads()).contains("The amount changed: €2.88 → €5.76.");
        assertThat(owed()).isEqualTo("0.00");
    }

    @Test
    void what_expired_is_not_aligned() {
        hosting.holds(acme, "small", "shop.example");
        hosting.expired(acme, 2);

        chat.writes("/services").presses("Billing day").presses("15");

        assertThat(chat.reads()).contains("You hold nothing that could end on that day.");
    }

    @Test
    void where_orders_are_paid_first_there_is_an_order_to_pay() {
        hosting.holds(acme, "small", "shop.example");
        hosting.follows(Preset.ORDER, Map.of());

        chat.writes("/services").presses("Billing day").presses("15").presses(ORDER);

        assertThat(chat.reads()).contains("The time is added once it is paid.");
        assertThat(paidUntil()).isEqualTo(LocalDate.of(2026, 4, 3));
    }

    @Test
    void who_sees_no_bills_orders_nothing() {
        hosting.holds(acme, "small", "shop.example");
        chat.writes("/services").presses("Billing day").presses("15");
        String order = chat.dataOf(ORDER);
        Chat other = Chat.of(shop, "en", acme);
        shop.given.done(
                () ->
                        shop.stores
                                .profiles()
                                .permit(
                                        other.profile,
                                        acme.number(),
                                        Permissions.of(
                                                Set.of(Permission.ACCOUNT_MANAGEMENT), false)));

        assertThat(other.writes("/services").labels()).doesNotContain("Billing day");
        other.pressesData(order);

        assertThat(owed()).isEqualTo("0.00");
    }

    @Test
    void it_works_in_french() {
        hosting.holds(acme, "small", "shop.example");
        Chat french = Chat.of(shop, "fr", acme).writes("/services");

        french.presses("Jour de facturation").presses("15");
        assertThat(french.reads()).contains("Les jours d’ici là : 2,88 € TTC");
        french.presses("Commander avec obligation de paiement");

        assertThat(french.popUp()).isEqualTo("Vos services finissent le 15 du mois.");
    }

    private LocalDate paidUntil() {
        return hosting.serviceOf(acme).paidUntil();
    }

    private String owed() {
        return shop.stores.findBalance().find(acme.number()).owed().toDecimal().toPlainString();
    }
}
