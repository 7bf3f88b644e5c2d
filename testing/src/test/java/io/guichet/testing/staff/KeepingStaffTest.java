package io.guichet.testing.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.factor.Proof;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.profile.PasswordEnds;
import io.guichet.application.profile.ResetPassword;
import io.guichet.application.session.SignIn;
import io.guichet.application.staff.KeepStaff;
import io.guichet.application.staff.KeepStaff.Member;
import io.guichet.application.staff.KeepStaff.NewMember;
import io.guichet.application.staff.KeepStaff.Outcome;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.domain.shared.Sha256;
import io.guichet.testing.profile.ProfileDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.TestClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Administrators make members of staff, say what they are there for, and let them go. */
class KeepingStaffTest {

    private final SignInDesk desk = new SignInDesk(new TestClock("2026-03-01T12:00:00Z"));
    private final ProfileDesk people = new ProfileDesk(desk);
    private final KeepStaff staff = new StaffDesk(desk.stores(), desk.clock()).keep();
    private final ProfileId boss = first(StaffRole.ADMINISTRATOR);

    @Test
    void whoever_is_made_staff_sets_his_first_password_by_the_mailed_link_and_signs_in() {
        Member sam = made("sam@host.example", StaffRole.SUPPORT, StaffRole.BILLING);

        Letter letter = people.letters().getLast();
        assertThat(letter.kind()).isEqualTo(Letter.Kind.FIRST_PASSWORD);
        assertThat(letter.to()).isEqualTo(new EmailAddress("sam@host.example"));
        assertThat(desk.signsIn("sam@host.example", SignInDesk.PASSWORD))
                .isInstanceOf(SignIn.Outcome.NotValid.class);

        assertThat(
                        people.resetPassword()
                                .set(
                                        people.code(),
                                        SignInDesk.PASSWORD,
                                        PasswordEnds.SESSIONS,
                                        new Proof.Code("")))
                .isEqualTo(ResetPassword.Outcome.DONE);
        assertThat(desk.signsIn("sam@host.example", SignInDesk.PASSWORD))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(staff.find(sam.profile()).orElseThrow().roles())
                .containsExactlyInAnyOrder(StaffRole.SUPPORT, StaffRole.BILLING);
        assertThat(staff.list()).extracting(Member::profile).contains(boss, sam.profile());
    }

    @Test
    void whoever_gets_other_roles_or_is_let_go_is_told_once() {
        Member sam = made("sam@host.example", StaffRole.SUPPORT);

        staff.change(boss, sam.profile(), Set.of(StaffRole.BILLING));
        staff.change(boss, sam.profile(), Set.of(StaffRole.BILLING));
        staff.remove(boss, sam.profile());

        assertThat(people.letters())
                .extracting(Letter::kind)
                .containsExactly(
                        Letter.Kind.FIRST_PASSWORD,
                        Letter.Kind.STAFF_ROLES_CHANGED,
                        Letter.Kind.STAFF_LET_GO);
        assertThat(people.letters().get(1).facts()).containsEntry("roles", "BILLING");
        assertThat(people.letters().getLast().to()).isEqualTo(new EmailAddress("sam@host.example"));
    }

    @Test
    void the_link_is_good_for_a_week() {
        made("sam@host.example", StaffRole.SUPPORT);

        desk.clock().advance(Duration.ofDays(7));

        assertThat(people.resetPassword().isGood(people.code())).isFalse();
    }

    @Test
    void an_email_that_somebody_has_makes_no_staff_be_he_a_customer() {
        Profile anna = desk.somebody("anna@example.org");
        Customer bakery = new Given(desk.stores()).customer();
        desk.in(() -> desk.stores().profiles().grant(anna.id(), bakery.number()));

        assertThat(adds(boss, "Anna@Example.org", StaffRole.SUPPORT))
                .isEqualTo(new Outcome.EmailTaken());
        assertThat(people.letters()).isEmpty();
    }

    @Test
    void whoever_was_let_go_can_be_made_staff_again() {
        Member sam = made("sam@host.example", StaffRole.SUPPORT);
        assertThat(adds(boss, "sam@host.example", StaffRole.BILLING))
                .isEqualTo(new Outcome.EmailTaken());
        staff.remove(boss, sam.profile());

        Member again = made("sam@host.example", StaffRole.BILLING);

        assertThat(again.profile()).isEqualTo(sam.profile());
        assertThat(again.roles()).containsExactly(StaffRole.BILLING);
    }

    @Test
    void what_opened_a_profile_before_it_was_staff_opens_it_no_more() {
        ProfileId bob = desk.somebody("bob@example.org").id();
        desk.in(() -> desk.stores().accessTokens().add(Sha256.hex("secret"), token(bob)));
        desk.signsIn("bob@example.org", SignInDesk.PASSWORD);
        people.resetPassword().ask(new EmailAddress("bob@example.org"));
        String resets = people.code();

        Member made = made("bob@example.org", StaffRole.ADMINISTRATOR);

        assertThat(made.profile()).isEqualTo(bob);
        assertThat(made.name()).isEqualTo("Sam");
        assertThat(desk.stores().accessTokens().of(bob))
                .noneMatch(token -> token.holdsAt(desk.clock().instant()));
        assertThat(desk.keepSessions().list(bob)).isEmpty();
        assertThat(people.resetPassword().isGood(resets)).isFalse();
        assertThat(desk.signsIn("bob@example.org", SignInDesk.PASSWORD))
                .isInstanceOf(SignIn.Outcome.NotValid.class);
        assertThat(people.letters().getLast().kind()).isEqualTo(Letter.Kind.FIRST_PASSWORD);
        assertThat(people.resetPassword().isGood(people.code())).isTrue();
    }

    @Test
    void only_an_administrator_makes_and_unmakes_staff() {
        ProfileId sam = first(StaffRole.SUPPORT);
        ProfileId kim = first(StaffRole.BILLING);

        assertThat(adds(sam, "new@host.example", StaffRole.ADMINISTRATOR))
                .isEqualTo(new Outcome.NotAllowed());
        assertThat(staff.change(sam, sam, Set.of(StaffRole.ADMINISTRATOR)))
                .isEqualTo(new Outcome.NotAllowed());
        assertThat(staff.remove(sam, kim)).isEqualTo(new Outcome.NotAllowed());
        assertThat(staff.find(kim)).isPresent();
    }

    @Test
    void roles_are_given_and_taken() {
        ProfileId sam = first(StaffRole.SUPPORT);

        assertThat(staff.change(boss, sam, Set.of(StaffRole.CATALOGUE)))
                .isInstanceOf(Outcome.Stands.class);

        assertThat(staff.find(sam).orElseThrow().roles()).containsExactly(StaffRole.CATALOGUE);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> staff.change(boss, sam, Set.of()));
    }

    @Test
    void the_last_administrator_remains() {
        assertThat(staff.remove(boss, boss)).isEqualTo(new Outcome.LastAdministrator());
        assertThat(staff.change(boss, boss, Set.of(StaffRole.BILLING)))
                .isEqualTo(new Outcome.LastAdministrator());
        assertThat(staff.change(boss, boss, Set.of(StaffRole.ADMINISTRATOR, StaffRole.BILLING)))
                .isInstanceOf(Outcome.Stands.class);

        ProfileId other = first(StaffRole.ADMINISTRATOR);
        assertThat(staff.remove(boss, boss)).isEqualTo(new Outcome.Removed());
        assertThat(staff.remove(other, other)).isEqualTo(new Outcome.LastAdministrator());
    }

    @Test
    void whoever_cannot_sign_in_does_not_count_as_the_one_that_remains() {
        Member never = made("new@host.example", StaffRole.ADMINISTRATOR);

        assertThat(staff.remove(boss, boss)).isEqualTo(new Outcome.LastAdministrator());
        assertThat(staff.change(boss, boss, Set.of(StaffRole.BILLING)))
                .isEqualTo(new Outcome.LastAdministrator());
        assertThat(staff.remove(boss, never.profile())).isEqualTo(new Outcome.Removed());
    }

    @Test
    void whoever_is_let_go_is_out_at_once() {
        Profile sam = desk.somebody("sam@host.example");
        desk.in(
                () -> {
                    desk.stores().staffMembers().appoint(sam.id(), Set.of(StaffRole.SUPPORT));
                    desk.stores().accessTokens().add(Sha256.hex("secret"), token(sam.id()));
                });
        desk.signsIn("sam@host.example", SignInDesk.PASSWORD);

        assertThat(staff.remove(boss, sam.id())).isEqualTo(new Outcome.Removed());

        assertThat(staff.find(sam.id())).isEmpty();
        assertThat(desk.stores().signIn().sessions().of(sam.id(), desk.clock().instant()))
                .isEmpty();
        assertThat(desk.stores().accessTokens().of(sam.id()))
                .noneMatch(token -> token.holdsAt(desk.clock().instant()));
        assertThat(desk.stores().profiles().find(sam.id()).orElseThrow().role())
                .isEqualTo(Role.CUSTOMER);
    }

    @Test
    void whoever_is_no_staff_is_not_there() {
        ProfileId anna = desk.somebody("anna@example.org").id();

        assertThat(staff.find(anna)).isEmpty();
        assertThat(staff.remove(boss, anna)).isEqualTo(new Outcome.NoSuchMember());
        assertThat(staff.change(boss, anna, Set.of(StaffRole.ADMINISTRATOR)))
                .isEqualTo(new Outcome.NoSuchMember());
    }

    @Test
    void there_are_only_so_many() {
        for (int each = staff.list().size(); each < KeepStaff.MOST; each++) {
            first(StaffRole.SUPPORT);
        }

        assertThat(adds(boss, "one@host.example", StaffRole.SUPPORT))
                .isEqualTo(new Outcome.TooMany());
    }

    private Member made(String email, StaffRole... roles) {
        return ((Outcome.Stands) adds(boss, email, roles)).member();
    }

    private Outcome adds(ProfileId by, String email, StaffRole... roles) {
        return staff.add(
                new NewMember(by, "Sam", new EmailAddress(email), Language.EN, Set.of(roles)));
    }

    private ProfileId first(StaffRole role) {
        ProfileId id = new ProfileId(UUID.randomUUID());
        Profile member =
                new Profile(
                        id,
                        "Kim",
                        id.value() + "@host.example",
                        Language.FR,
                        Role.STAFF,
                        Set.of(role));
        desk.in(
                () -> {
                    desk.stores().profiles().add(member);
                    new StaffDesk(desk.stores(), desk.clock()).canSignIn(id);
                });
        return id;
    }

    private AccessToken token(ProfileId owner) {
        Instant now = desk.clock().instant();
        return AccessToken.whole(owner, "script", now, now.plus(Duration.ofDays(30)));
    }
}
