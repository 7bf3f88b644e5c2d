package io.guichet.testing.staff;

import static io.guichet.testing.staff.ProviderDesk.BY_CLAIM;
import static io.guichet.testing.staff.ProviderDesk.ISSUER;
import static io.guichet.testing.staff.ProviderDesk.LOCAL;
import static io.guichet.testing.staff.ProviderDesk.back;
import static io.guichet.testing.staff.ProviderDesk.known;
import static io.guichet.testing.staff.ProviderDesk.refused;
import static io.guichet.testing.staff.ProviderDesk.stateOf;
import static io.guichet.testing.staff.ProviderDesk.strong;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.AccessToken;
import io.guichet.application.staff.SignInAtProvider;
import io.guichet.application.staff.SignInAtProvider.Begun;
import io.guichet.application.staff.SignInAtProvider.Outcome;
import io.guichet.application.staff.SignInAtProvider.Refusal;
import io.guichet.application.staff.port.IdentityProvider.Reply;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.Sha256;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Staff signs in at the operator's provider; nobody else gets in this way. */
class SigningInAtTheProviderTest {

    private final ProviderDesk there = new ProviderDesk();
    private final ProfileId boss = there.staff("boss@host.example", StaffRole.ADMINISTRATOR);
    private final ProfileId sam = there.staff("sam@host.example", StaffRole.SUPPORT);

    @Test
    void a_member_is_known_by_his_verified_email_the_first_time_and_by_his_subject_then() {
        assertThat(there.sessionOf(there.comes(LOCAL)).profile()).isEqualTo(sam);

        there.reply = known("sam-1", "sam.married@host.example");
        assertThat(there.sessionOf(there.comes(LOCAL)).profile()).isEqualTo(sam);
        assertThat(there.roles(sam)).containsExactly(StaffRole.SUPPORT);
    }

    @Test
    void an_email_that_was_not_verified_opens_nothing() {
        there.reply = known("sam-1", "");

        assertThat(there.comes(LOCAL)).isEqualTo(refused(Refusal.EMAIL_NOT_VERIFIED));
    }

    @Test
    void an_email_that_passed_to_somebody_else_there_opens_nothing() {
        there.comes(LOCAL);
        there.reply = known("sam-2", "sam@host.example");

        assertThat(there.comes(LOCAL)).isEqualTo(refused(Refusal.LINKED_OTHERWISE));
    }

    @Test
    void a_profile_that_is_no_staff_never_gets_in_this_way() {
        there.desk.somebody("anna@example.org");
        there.reply = known("anna-1", "anna@example.org", "helpdesk");
        assertThat(there.comes(LOCAL)).isEqualTo(refused(Refusal.NO_STAFF));
        assertThat(there.comes(BY_CLAIM)).isEqualTo(refused(Refusal.NO_STAFF));

        there.reply = known("sam-1", "sam@host.example");
        there.comes(LOCAL);
        there.desk.in(() -> there.desk.stores().staffMembers().appoint(sam, Set.of()));
        assertThat(there.comes(LOCAL)).isEqualTo(refused(Refusal.NO_STAFF));
    }

    @Test
    void whoever_is_let_go_and_owns_a_customer_now_does_not_come_back() {
        there.reply = known("sam-1", "sam@host.example", "helpdesk");
        there.comes(BY_CLAIM);
        there.desk.in(() -> there.desk.stores().staffMembers().appoint(sam, Set.of()));
        assertThat(there.comes(BY_CLAIM)).isInstanceOf(Outcome.SignedIn.class);

        var bakery = new Given(there.desk.stores()).customer().number();
        there.desk.in(
                () -> {
                    there.desk.stores().staffMembers().appoint(sam, Set.of());
                    there.desk.stores().profiles().grant(sam, bakery);
                });
        assertThat(there.comes(BY_CLAIM)).isEqualTo(refused(Refusal.NO_STAFF));
    }

    @Test
    void whoever_comes_back_leaves_behind_what_opened_his_profile_meanwhile() {
        there.reply = known("sam-1", "sam@host.example", "helpdesk");
        there.comes(BY_CLAIM);
        Instant now = there.desk.clock().instant();
        AccessToken token = AccessToken.whole(sam, "script", now, now.plus(Duration.ofDays(9)));
        there.desk.in(
                () -> {
                    there.desk.stores().staffMembers().appoint(sam, Set.of());
                    there.desk.stores().accessTokens().add(Sha256.hex("secret"), token);
                    there.desk.stores().signIn().credentials().save(sam, "hash", now);
                });

        Outcome back = there.comes(BY_CLAIM);

        assertThat(there.desk.keepSessions().list(sam)).containsExactly(there.sessionOf(back));
        assertThat(there.desk.stores().accessTokens().of(sam)).noneMatch(held -> held.holdsAt(now));
        assertThat(there.desk.stores().signIn().credentials().find(sam)).isEmpty();
    }

    @Test
    void a_stranger_is_made_staff_only_where_the_operator_allows_it() {
        there.reply = known("new-1", "new@host.example", "helpdesk");
        assertThat(there.comes(LOCAL)).isEqualTo(refused(Refusal.NO_STAFF));

        ProfileId made = there.sessionOf(there.comes(BY_CLAIM)).profile();
        assertThat(there.roles(made)).containsExactly(StaffRole.SUPPORT);

        there.reply = known("new-2", "new2@host.example", "everybody");
        assertThat(there.comes(BY_CLAIM)).isEqualTo(refused(Refusal.NO_STAFF));
        assertThat(there.desk.stores().profiles().findByEmail("new2@host.example")).isEmpty();
    }

    @Test
    void roles_follow_the_claim_at_every_sign_in() {
        there.reply = known("sam-1", "sam@host.example", "admins", "everybody");
        there.comes(BY_CLAIM);
        assertThat(there.roles(sam)).containsExactly(StaffRole.ADMINISTRATOR);

        there.reply = known("sam-1", "sam@host.example", "helpdesk");
        there.comes(BY_CLAIM);
        assertThat(there.roles(sam)).containsExactly(StaffRole.SUPPORT);
    }

    @Test
    void whoever_was_removed_at_the_provider_is_out_at_once_everywhere() {
        there.reply = known("sam-1", "sam@host.example", "helpdesk");
        there.comes(BY_CLAIM);
        Instant now = there.desk.clock().instant();
        AccessToken token = AccessToken.whole(sam, "script", now, now.plus(Duration.ofDays(9)));
        there.desk.in(() -> there.desk.stores().accessTokens().add(Sha256.hex("secret"), token));

        there.reply = known("sam-1", "sam@host.example");
        assertThat(there.comes(BY_CLAIM)).isEqualTo(refused(Refusal.NO_ROLE));

        assertThat(there.roles(sam)).isEmpty();
        assertThat(there.desk.keepSessions().list(sam)).isEmpty();
        assertThat(there.desk.stores().accessTokens().of(sam)).noneMatch(held -> held.holdsAt(now));
    }

    @Test
    void no_claim_takes_the_last_administrator_away() {
        there.reply = known("boss-1", "boss@host.example");
        assertThat(there.comes(BY_CLAIM)).isEqualTo(refused(Refusal.NO_ROLE));
        assertThat(there.roles(boss)).containsExactly(StaffRole.ADMINISTRATOR);
    }

    @Test
    void a_second_factor_of_ours_is_asked_for_unless_theirs_counts() {
        there.withFactor.add(sam);
        there.reply = known("sam-1", "sam@host.example", "helpdesk");

        assertThat(there.comes(LOCAL)).isInstanceOf(Outcome.SecondFactorPending.class);
        assertThat(there.comes(BY_CLAIM)).isInstanceOf(Outcome.SecondFactorPending.class);
        there.reply = strong("sam-1", "sam@host.example", "helpdesk");
        assertThat(there.comes(LOCAL)).isInstanceOf(Outcome.SecondFactorPending.class);
        assertThat(there.comes(BY_CLAIM)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void a_sign_in_is_finished_once_by_the_browser_that_began_it() {
        SignInAtProvider signIn = there.signIn(LOCAL);
        Begun mine = signIn.begin().orElseThrow();
        Begun other = signIn.begin().orElseThrow();

        assertThat(signIn.finish(back(other.secret(), stateOf(mine), "")))
                .isEqualTo(refused(Refusal.NOT_BEGUN_HERE));
        assertThat(signIn.finish(back("", stateOf(mine), "")))
                .isEqualTo(refused(Refusal.NOT_BEGUN_HERE));
        assertThat(signIn.finish(back(mine.secret(), stateOf(mine), ISSUER)))
                .isInstanceOf(Outcome.SignedIn.class);
        assertThat(signIn.finish(back(mine.secret(), stateOf(mine), ISSUER)))
                .isEqualTo(refused(Refusal.NOT_BEGUN_HERE));
    }

    @Test
    void a_sign_in_that_took_too_long_is_over_and_forgotten() {
        SignInAtProvider signIn = there.signIn(LOCAL);
        Begun begun = signIn.begin().orElseThrow();

        there.desk.clock().advance(Duration.ofMinutes(10));

        assertThat(signIn.finish(back(begun.secret(), stateOf(begun), "")))
                .isEqualTo(refused(Refusal.NOT_BEGUN_HERE));
        there.desk.clock().advance(Duration.ofSeconds(1));
        assertThat(signIn.forget()).isEqualTo(1);
    }

    @Test
    void an_answer_of_another_issuer_is_not_even_looked_at() {
        Begun begun = there.signIn(LOCAL).begin().orElseThrow();

        assertThat(
                        there.signIn(LOCAL)
                                .finish(
                                        back(
                                                begun.secret(),
                                                stateOf(begun),
                                                "https://evil.example")))
                .isEqualTo(refused(Refusal.NOT_PROVEN));
    }

    @Test
    void whatever_the_provider_refuses_is_told_apart_and_written_down() {
        there.reply = new Reply.CodeRefused("invalid_grant");
        assertThat(there.comes(LOCAL)).isEqualTo(refused(Refusal.NOT_SIGNED_IN_THERE));
        there.reply = new Reply.NotProven("Unexpected JWT nonce");
        assertThat(there.comes(LOCAL)).isEqualTo(refused(Refusal.NOT_PROVEN));
        assertThat(there.lastOfTheInstallation())
                .isEqualTo("refused: not-proven (Unexpected JWT nonce)");
        there.reply = new Reply.Unreachable("timeout");
        assertThat(there.comes(LOCAL)).isEqualTo(refused(Refusal.UNREACHABLE));
        there.down = true;
        assertThat(there.signIn(LOCAL).begin()).isEmpty();
    }

    @Test
    void the_rules_of_addresses_hold_here_too() {
        there.desk.in(() -> there.desk.stores().ipRules().put(sam, new IpRules(false, List.of())));

        assertThat(there.comes(LOCAL)).isEqualTo(refused(Refusal.NOT_FROM_HERE));
        assertThat(there.desk.keepSessions().list(sam)).isEmpty();
    }
}
