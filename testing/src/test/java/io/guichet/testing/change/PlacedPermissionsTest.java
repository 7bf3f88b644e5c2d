package io.guichet.testing.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.CheckAccess;
import io.guichet.application.access.CheckAccess.Outcome;
import io.guichet.application.access.CheckAccessHandler;
import io.guichet.application.access.Invitation;
import io.guichet.application.access.ShareAccess;
import io.guichet.application.access.ShareAccess.Holder;
import io.guichet.application.account.KeepAccounts;
import io.guichet.application.account.TransferAccount;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.Reach;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is given on one account is about that account, as long as its customer has it. */
class PlacedPermissionsTest extends SharedShop {

    private static final AccountName SHOP = new AccountName("shop");
    private static final AccountName STORE = new AccountName("store");

    private final KeepAccounts keep = shop.desk.keepAccounts();
    private final CustomerNumber boris = shop.company.consumer();
    private final ServiceId service = shop.serviceOf(anna).id();
    private final CheckAccess check =
            new CheckAccessHandler(
                    shop.company.stores().profiles(),
                    shop.company.does().parties(),
                    shop.company.stores().accounts(),
                    shop.company.stores().listServices(),
                    shop.company.stores().transactions());

    PlacedPermissionsTest() {
        keep.open(anna, SHOP, List.of(service));
    }

    @Test
    void a_panel_is_told_who_may_do_something_on_an_account() {
        gives("account/shop/ssh account/other/ftp");

        assertThat(who(anna, "account/shop/ssh")).containsExactly(owner, paul);
        assertThat(who(anna, "account/shop/ftp")).containsExactly(owner);
        gives("tech_accounts");
        assertThat(who(anna, "account/shop/ftp")).containsExactly(owner, paul);
        assertThat(check.who(anna, Permission.parse("account/other/ftp")))
                .isEqualTo(new Outcome.NoSuchAccount());
        assertThat(check.who(boris, Permission.parse("account/shop/ssh")))
                .isEqualTo(new Outcome.NoSuchAccount());
        assertThat(check.who(anna, Permission.parse("server/web1/usage")))
                .isEqualTo(new Outcome.NoSuchServer());
        assertThat(check.who(new CustomerNumber(99_999), Permission.parse("account/shop/ssh")))
                .isEqualTo(new Outcome.NoSuchCustomer());
    }

    @Test
    void a_server_that_is_gone_opens_nothing_to_anybody() {
        Permission users = Permission.parse("server/web1/ssh_users");
        Service server = serves("Web1");
        assertThat(check.who(anna, users)).isInstanceOf(Outcome.Found.class);

        stands(server, ServiceState.EXPIRED);
        assertThat(check.who(anna, users)).isInstanceOf(Outcome.Found.class);
        stands(server, ServiceState.DELETED);
        assertThat(check.who(anna, users)).isEqualTo(new Outcome.NoSuchServer());
    }

    @Test
    void invitations_that_wait_go_with_an_account_and_end_with_it() {
        UUID invitation = invites("account/shop/ssh billing");
        UUID other = invites("account/shop/ftp");

        keep.rename(anna, SHOP, STORE);
        assertThat(invited(invitation)).contains("account/store/ssh billing");
        assertThat(invited(other)).contains("account/store/ftp");
        keep.delete(anna, STORE);

        assertThat(invited(invitation)).contains("billing");
        assertThat(invited(other)).isEmpty();
    }

    private UUID invites(String written) {
        Invitation invitation =
                new Invitation(
                        UUID.randomUUID(),
                        anna,
                        EmailAddress.parse("nora@example.com"),
                        Permissions.read(written, false),
                        owner,
                        shop.company.clock().instant().plus(ShareAccess.INVITED_FOR));
        shop.company
                .given()
                .done(() -> shop.company.stores().invitations().add(invitation, Samples.hash()));
        return invitation.id();
    }

    private Optional<String> invited(UUID id) {
        return shop
                .company
                .stores()
                .invitations()
                .waiting(anna, shop.company.clock().instant())
                .stream()
                .filter(waiting -> waiting.id().equals(id))
                .map(waiting -> waiting.permissions().written())
                .findFirst();
    }

    @Test
    void an_account_that_is_renamed_takes_what_was_given_on_it_along() {
        gives("account/shop/ssh billing");

        keep.rename(anna, SHOP, STORE);

        assertThat(held()).contains("account/store/ssh billing");
    }

    @Test
    void what_was_given_on_an_account_ends_with_it_and_does_not_come_back_with_its_name() {
        gives("account/shop/ssh");

        keep.delete(anna, SHOP);
        keep.open(anna, SHOP, List.of());

        assertThat(held()).isEmpty();
    }

    @Test
    void what_was_given_on_an_account_ends_when_it_is_somebody_elses() {
        gives("account/shop/ssh billing");
        TransferAccount transfers = shop.desk.transferAccount();

        transfers.offer(anna, SHOP, boris, TransferMode.KEEP_EXPIRY, UUID.randomUUID());
        transfers.accept(
                boris, transfers.incoming(boris).getFirst().transfer().id(), Optional.empty());

        assertThat(held()).contains("billing");
        assertThat(keep.list(boris)).hasSize(1);
    }

    @Test
    void accounts_are_shown_by_name_to_who_was_given_them() {
        keep.open(anna, STORE, List.of());

        assertThat(keep.list(anna, new Reach(false, Set.of("store"), Set.of(), false)))
                .extracting(Account::name)
                .containsExactly(STORE);
        assertThat(keep.list(anna)).hasSize(2);
    }

    @Test
    void nothing_but_domain_names_renews_as_their_holder_says() {
        ConfigureRenewal renewal = shop.office.configureRenewal();
        Reach domains = new Reach(false, Set.of("shop"), Set.of(), true);

        assertThat(
                        renewal.configure(
                                new ConfigureRenewal.Command(
                                        anna, domains, service, RenewalMode.MANUAL)))
                .isEqualTo(new ConfigureRenewal.Outcome.NoSuchService());
        assertThat(shop.serviceOf(anna).renewal()).isEqualTo(RenewalMode.AUTOMATIC);
    }

    private List<ProfileId> who(CustomerNumber customer, String permission) {
        return ((Outcome.Found) check.who(customer, Permission.parse(permission)))
                .holders().stream().map(Holder::profile).toList();
    }
}
