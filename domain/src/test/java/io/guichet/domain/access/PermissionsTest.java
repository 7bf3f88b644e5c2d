package io.guichet.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;

class PermissionsTest {

    @Test
    void there_are_four_global_ones_twenty_per_account_and_ten_per_server() {
        assertThat(Permission.GLOBAL).hasSize(4);
        assertThat(Permission.OF_ACCOUNTS).hasSize(20);
        assertThat(Permission.OF_SERVERS).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"billing", "account/bakery/sites", "server/web1.example.org/firewall_rules"})
    void a_permission_is_written_as_it_is_read(String written) {
        assertThat(Permission.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "owner",
                "sites",
                "account/bakery/firewall_rules",
                "server/web1/sites",
                "account//sites",
                "account/bakery sites/sites"
            })
    void what_is_none_is_refused(String written) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Permission.parse(written))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("invalid-permission"));
    }

    @Test
    void the_owner_may_do_everything_and_others_what_they_were_given() {
        Permissions accountant = Permissions.of(Set.of(Permission.BILLING), true);

        assertThat(Permissions.ofOwner().allow(Permission.TECH_SERVERS)).isTrue();
        assertThat(accountant.allow(Permission.BILLING)).isTrue();
        assertThat(accountant.allow(Permission.ACCOUNT_MANAGEMENT)).isFalse();
    }

    @Test
    void what_is_about_one_account_is_not_about_all() {
        Permissions webmaster =
                Permissions.of(Set.of(Permission.parse("account/bakery/sites")), false);

        assertThat(webmaster.areGlobal()).isFalse();
        assertThat(webmaster.allow(Permission.TECH_ACCOUNTS)).isFalse();
    }

    @Test
    void permissions_are_read_as_they_were_written() {
        Permissions some =
                Permissions.of(
                        Set.of(Permission.BILLING, Permission.parse("account/bakery/ftp")), true);

        assertThat(Permissions.read(some.written(), true)).isEqualTo(some);
        assertThat(Permissions.read(Permissions.ofOwner().written(), false).owner()).isTrue();
        assertThat(Permissions.read("", false).given()).isEmpty();
    }

    @Test
    void bundles_are_what_contacts_usually_get() {
        assertThat(Permission.Bundle.ADMIN.permissions()).isEqualTo(Permission.GLOBAL);
        assertThat(Permission.Bundle.TECHNICAL.permissions()).doesNotContain(Permission.BILLING);
    }

    @Test
    void what_was_given_on_places_reaches_these_alone() {
        Permissions webmaster =
                given("account/bakery/usage", "account/shop/ftp", "server/web1/usage", "billing");

        assertThat(webmaster.reach(Set.of("usage", "resources")))
                .isEqualTo(new Reach(false, Set.of("bakery"), Set.of("web1"), false));
        assertThat(webmaster.reach(Set.of("domains")).isNothing()).isTrue();
        assertThat(given("account/shop/domains").reach(Set.of("domains")))
                .isEqualTo(new Reach(false, Set.of("shop"), Set.of(), true));
    }

    @Test
    void who_manages_all_accounts_or_servers_technically_holds_what_is_about_each() {
        assertThat(given("tech_accounts").reach(Set.of("domains")))
                .isEqualTo(new Reach(true, Set.of(), Set.of(), true));
        assertThat(given("tech_servers").reach(Set.of("domains")).isNothing()).isTrue();
        assertThat(given("tech_servers").include(Permission.parse("server/web1/usage"))).isTrue();
        assertThat(given("tech_servers").include(Permission.parse("account/web1/usage"))).isFalse();
        assertThat(Permissions.ofOwner().include(Permission.parse("account/a-b/ftp"))).isTrue();
        assertThat(given("account/shop/ftp").include(Permission.parse("account/shop/ssh")))
                .isFalse();
        assertThat(given("account/shop/ftp").include(Permission.parse("account/other/ftp")))
                .isFalse();
    }

    @Test
    void what_was_given_on_an_account_goes_with_its_name_or_ends() {
        Permissions webmaster =
                given("account/shop/ftp", "account/bakery/ftp", "server/shop/usage");

        assertThat(webmaster.renamed("account/shop", "account/store").written())
                .isEqualTo("account/bakery/ftp account/store/ftp server/shop/usage");
        assertThat(webmaster.without("account/shop").written())
                .isEqualTo("account/bakery/ftp server/shop/usage");
        assertThat(webmaster.isGivenOn("account/shop")).isTrue();
        assertThat(webmaster.isGivenOn("account/store")).isFalse();
    }

    private static Permissions given(String... written) {
        return Permissions.read(String.join(" ", written), false);
    }
}
