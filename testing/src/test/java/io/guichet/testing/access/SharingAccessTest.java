package io.guichet.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.OwnAccess;
import io.guichet.application.access.OwnAccessHandler;
import io.guichet.application.access.ShareAccess;
import io.guichet.application.access.ShareAccess.Outcome.Invited;
import io.guichet.application.access.ShareAccessHandler;
import io.guichet.application.identity.ActForCustomer.Outcome.Acting;
import io.guichet.application.identity.ActForCustomer.Outcome.NoSuchCustomer;
import io.guichet.application.identity.Caller;
import io.guichet.application.identity.Caller.Role;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.notification.Letter;
import io.guichet.application.profile.JoinByInvitation;
import io.guichet.application.profile.SignUp;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.identity.IdentityUseCases;
import io.guichet.testing.profile.ProfileDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.util.Set;

class SharingAccessTest {

    private static final Permissions BILLING = Permissions.of(Set.of(Permission.BILLING), false);

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final CustomerNumber bakery = company.company();
    private final ProfileId owner = company.given().profile();
    private final ProfileId accountant = company.given().profile();
    private final ShareAccess share =
            new ShareAccessHandler(
                    new ShareAccessHandler.Stores(
                            stores.profiles(),
                            stores.invitations(),
                            lock(),
                            stores.signIn().letters()),
                    Samples::hash,
                    stores.transactions(),
                    company.clock());
    private final OwnAccess own =
            new OwnAccessHandler(
                    stores.profiles(),
                    stores.invitations(),
                    lock(),
                    stores.transactions(),
                    company.clock());

    private CustomerLock lock() {
        return new ProfileDesk(new SignInDesk(stores, company.clock())).lock();
    }

    SharingAccessTest() {
        company.given().done(() -> stores.profiles().grant(owner, bakery));
    }

    @Test
    void whoever_is_invited_and_accepts_may_do_what_he_was_given() {
        assertThat(accept(accountant, invite(accountant)))
                .isEqualTo(new OwnAccess.Outcome.Accepted(bakery));

        assertThat(acting(accountant)).isEqualTo(BILLING);
        assertThat(share.holders(bakery)).hasSize(2);
    }

    @Test
    void an_invitation_is_good_once_for_seven_days_and_for_the_invited_only() {
        Invited invited = invite(accountant);

        assertThat(accept(company.given().profile(), invited))
                .isEqualTo(new OwnAccess.Outcome.NoSuchInvitation());
        company.clock().advance(ShareAccess.INVITED_FOR);
        assertThat(accept(accountant, invited)).isEqualTo(new OwnAccess.Outcome.NoSuchInvitation());
        assertThat(accept(accountant, invite(accountant)))
                .isInstanceOf(OwnAccess.Outcome.Accepted.class);
        assertThat(accept(accountant, invite(accountant)))
                .isEqualTo(new OwnAccess.Outcome.HeldAlready());
    }

    @Test
    void an_invitation_is_mailed_and_makes_a_profile_for_whoever_has_none() {
        ProfileDesk profiles = new ProfileDesk(new SignInDesk(stores, company.clock()));
        JoinByInvitation join = profiles.joinByInvitation();
        EmailAddress nora = EmailAddress.parse("nora@example.org");
        share.invite(new ShareAccess.Command(bakery, owner, nora, BILLING));
        assertThat(profiles.letters().getLast().to()).isEqualTo(nora);
        SignUp.Confirmation confirmation =
                new SignUp.Confirmation(profiles.code(), "Nora Neu", SignInDesk.PASSWORD);

        assertThat(join.find(profiles.code()))
                .contains(new JoinByInvitation.Asked("Boulangerie Martin SARL", BILLING, false));
        assertThat(join.join(confirmation)).isEqualTo(JoinByInvitation.Outcome.JOINED);

        ProfileId made =
                company.given()
                        .in(() -> stores.profiles().findByEmail(nora.value()).orElseThrow().id());
        assertThat(acting(made)).isEqualTo(BILLING);
        assertThat(join.join(confirmation)).isEqualTo(JoinByInvitation.Outcome.NO_SUCH_INVITATION);
        assertThat(join.find(profiles.code())).isEmpty();
    }

    @Test
    void whoever_has_a_profile_cannot_be_given_another_by_an_invitation() {
        ProfileDesk profiles = new ProfileDesk(new SignInDesk(stores, company.clock()));
        invite(accountant);

        assertThat(
                        profiles.joinByInvitation()
                                .join(
                                        new SignUp.Confirmation(
                                                profiles.code(), "Eve", SignInDesk.PASSWORD)))
                .isEqualTo(JoinByInvitation.Outcome.NO_SUCH_INVITATION);
    }

    @Test
    void an_invitation_that_was_taken_back_is_worth_nothing() {
        Invited invited = invite(accountant);

        assertThat(share.takeBack(bakery, invited.invitation().id()))
                .isEqualTo(new ShareAccess.Outcome.Done());
        assertThat(accept(accountant, invited)).isEqualTo(new OwnAccess.Outcome.NoSuchInvitation());
        assertThat(share.takeBack(bakery, invited.invitation().id()))
                .isEqualTo(new ShareAccess.Outcome.NoSuchInvitation());
    }

    @Test
    void the_owner_changes_and_withdraws_what_he_gave() {
        accept(accountant, invite(accountant));
        Permissions technical = Permissions.of(Set.of(Permission.TECH_ACCOUNTS), true);

        assertThat(share.change(bakery, accountant, technical))
                .isEqualTo(new ShareAccess.Outcome.Done());
        assertThat(acting(accountant)).isEqualTo(technical);
        assertThat(share.withdraw(bakery, accountant)).isEqualTo(new ShareAccess.Outcome.Done());
        assertThat(
                        new IdentityUseCases(stores, company.clock())
                                .actForCustomer()
                                .act(caller(accountant), bakery))
                .isEqualTo(new NoSuchCustomer());
    }

    @Test
    void what_an_owner_may_do_cannot_be_taken_from_him() {
        assertThat(share.change(bakery, owner, BILLING))
                .isEqualTo(new ShareAccess.Outcome.IsOwner());
        assertThat(share.withdraw(bakery, owner)).isEqualTo(new ShareAccess.Outcome.IsOwner());
        assertThat(own.giveBack(caller(owner), bakery)).isEqualTo(new OwnAccess.Outcome.IsOwner());
        assertThat(acting(owner).owner()).isTrue();
    }

    @Test
    void of_several_owners_one_is_let_go_and_told_and_the_last_one_stays() {
        SignInDesk people = new SignInDesk(stores, company.clock());
        ProfileId second = people.somebody("second@example.org").id();
        company.given().done(() -> stores.profiles().grant(second, bakery));

        assertThat(share.change(bakery, second, BILLING))
                .isEqualTo(new ShareAccess.Outcome.IsOwner());
        assertThat(share.withdraw(bakery, second)).isEqualTo(new ShareAccess.Outcome.Done());

        assertThat(share.holders(bakery)).extracting(ShareAccess.Holder::profile).contains(owner);
        assertThat(share.holders(bakery)).hasSize(1);
        Letter told = new ProfileDesk(people).letters().getLast();
        assertThat(told.kind()).isEqualTo(Letter.Kind.OWNER_LET_GO);
        assertThat(told.to()).isEqualTo(new EmailAddress("second@example.org"));
        assertThat(share.withdraw(bakery, owner)).isEqualTo(new ShareAccess.Outcome.IsOwner());
    }

    @Test
    void whoever_holds_permissions_gives_them_back_all_at_once() {
        accept(accountant, invite(accountant));

        assertThat(own.giveBack(caller(accountant), bakery))
                .isEqualTo(new OwnAccess.Outcome.GivenBack());
        assertThat(own.giveBack(caller(accountant), bakery))
                .isEqualTo(new OwnAccess.Outcome.NothingHeld());
    }

    @Test
    void somebody_else_is_not_there() {
        assertThat(share.change(bakery, accountant, BILLING))
                .isEqualTo(new ShareAccess.Outcome.NoSuchHolder());
        assertThat(share.withdraw(bakery, accountant))
                .isEqualTo(new ShareAccess.Outcome.NoSuchHolder());
    }

    @Test
    void fifty_invitations_wait_at_most() {
        for (int invited = 0; invited < ShareAccess.MOST_WAITING; invited++) {
            invite(accountant);
        }

        assertThat(share.invite(command(accountant))).isEqualTo(new ShareAccess.Outcome.TooMany());
    }

    private Permissions acting(ProfileId profile) {
        return ((Acting)
                        new IdentityUseCases(stores, company.clock())
                                .actForCustomer()
                                .act(caller(profile), bakery))
                .permissions();
    }

    private Invited invite(ProfileId profile) {
        return (Invited) share.invite(command(profile));
    }

    private ShareAccess.Command command(ProfileId profile) {
        String email = stores.profiles().find(profile).orElseThrow().email();
        return new ShareAccess.Command(bakery, owner, EmailAddress.parse(email), BILLING);
    }

    private OwnAccess.Outcome accept(ProfileId profile, Invited invited) {
        return own.accept(caller(profile), invited.code());
    }

    private static Caller caller(ProfileId profile) {
        return new Caller(profile, "Anna Petit", Language.FR, Role.CUSTOMER);
    }
}
