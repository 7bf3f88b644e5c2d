package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;

/** Who was given a permission has no other in the chat either. */
class SharedAccessTest {

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop).sells("small", "6.00", "60.00").follows(Preset.INVOICE, Map.of());
    private final Customer anna = shop.customer(Samples.consumer());
    private final Chat owner = Chat.of(shop, "en", anna);
    private final Chat accountant = Chat.of(shop, "en", anna);

    @Test
    void billing_sees_bills_and_no_services() {
        hosting.holds(anna, "small", "shop.example");
        gives(Permission.BILLING);

        assertThat(accountant.writes("/menu").labels())
                .contains("Invoices")
                .doesNotContain("Services");
        assertThat(accountant.writes("/services").reads()).doesNotContain("shop.example");
    }

    @Test
    void billing_cannot_press_what_the_owner_was_shown() {
        hosting.holds(anna, "small", "shop.example");
        gives(Permission.BILLING);
        owner.writes("/services");
        String detail = owner.dataOf("shop.example");

        accountant.writes("/menu").pressesData(detail);

        assertThat(accountant.popUp()).startsWith("Your role does not allow this.");
        assertThat(accountant.reads()).doesNotContain("shop.example");
    }

    @Test
    void who_loses_the_right_between_asking_and_confirming_changes_nothing() {
        hosting.holds(anna, "small", "shop.example");
        gives(Permission.BILLING, Permission.ACCOUNT_MANAGEMENT);
        accountant.writes("/services").presses("shop.example").presses("Stop renewing");
        String confirm = accountant.dataOf("Confirm");
        gives(Permission.BILLING);

        accountant.pressesData(confirm);

        assertThat(accountant.popUp()).startsWith("Your role does not allow this.");
        accountant.writes("/menu");
        owner.writes("/services").presses("shop.example");
        assertThat(owner.reads()).contains("It renews by itself.");
    }

    @Test
    void a_name_that_is_typed_ends_nothing_without_the_right() {
        hosting.holds(anna, "small", "shop.example");
        gives(Permission.BILLING, Permission.ACCOUNT_MANAGEMENT);
        accountant.writes("/services").presses("shop.example").presses("Cancel your contract");
        accountant.presses("At once").presses("No longer needed");
        gives(Permission.BILLING);

        accountant.writes("shop.example");

        assertThat(hosting.serviceOf(anna).state().isHeld()).isTrue();
    }

    @Test
    void an_account_is_seen_without_bills_prices_and_what_else_there_is() {
        hosting.holds(anna, "small", "bakery.example");
        hosting.holds(anna, "small", "garage.example");
        hosting.inAccount(anna, "bakery", "bakery.example");
        gives(Permission.parse("account/bakery/ftp"));

        assertThat(accountant.writes("/menu").labels())
                .contains("Services")
                .doesNotContain("Invoices", "Balance", "Add funds", "More");
        assertThat(accountant.reads()).doesNotContain("EUR", "\u20ac");
        assertThat(accountant.presses("Services").labels())
                .contains("bakery.example")
                .doesNotContain("garage.example");
        accountant.presses("bakery.example");
        assertThat(accountant.reads()).contains("active").doesNotContain("6.00");
        assertThat(accountant.labels())
                .doesNotContain("Cancel your contract", "Stop renewing", "Change the plan");
        assertThat(accountant.writes("/invoices").labels()).doesNotContain("Unpaid");
        assertThat(accountant.writes("/balance").reads()).doesNotContain("balance is");
    }

    @Test
    void what_is_in_no_account_of_his_is_not_there() {
        hosting.holds(anna, "small", "bakery.example");
        hosting.holds(anna, "small", "garage.example");
        hosting.inAccount(anna, "bakery", "bakery.example");
        owner.writes("/services");
        String detail = owner.dataOf("garage.example");
        gives(Permission.parse("account/bakery/ftp"));

        accountant.writes("/menu").pressesData(detail);
        assertThat(accountant.popUp()).startsWith("This menu is out of date.");
        gives(Permission.parse("account/other/ftp"));
        assertThat(accountant.writes("/services").labels())
                .doesNotContain("bakery.example", "garage.example");
    }

    @Test
    void an_account_that_was_given_does_not_let_bills_be_pressed() {
        hosting.holds(anna, "small", "bakery.example");
        hosting.inAccount(anna, "bakery", "bakery.example");
        owner.writes("/menu");
        String bills = owner.dataOf("Invoices");
        gives(Permission.parse("account/bakery/domains"));

        accountant.writes("/menu").pressesData(bills);

        assertThat(accountant.popUp()).startsWith("Your role does not allow this.");
        assertThat(accountant.labels()).doesNotContain("Invoices");
    }

    @Test
    void domain_names_of_an_account_renew_as_who_was_given_them_says() {
        hosting.holdsDomain(anna, "bakery.example");
        hosting.holds(anna, "small", "web.example");
        hosting.inAccount(anna, "bakery", "bakery.example", "web.example");
        gives(Permission.parse("account/bakery/domains"));

        accountant.writes("/services").presses("web.example");
        assertThat(accountant.labels()).doesNotContain("Stop renewing");
        accountant.writes("/services").presses("bakery.example").presses("Stop renewing");
        accountant.presses("Confirm");

        assertThat(accountant.reads()).contains("bakery.example").doesNotContain("12.00");
        owner.writes("/services").presses("bakery.example");
        assertThat(owner.reads()).doesNotContain("It renews by itself.");
    }

    private void gives(Permission... permissions) {
        shop.given.done(
                () ->
                        shop.stores
                                .profiles()
                                .permit(
                                        accountant.profile,
                                        anna.number(),
                                        Permissions.of(Set.of(permissions), false)));
    }
}
