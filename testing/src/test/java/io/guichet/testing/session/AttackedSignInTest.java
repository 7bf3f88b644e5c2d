package io.guichet.testing.session;

import static io.guichet.testing.session.SignInDesk.HERE;
import static io.guichet.testing.session.SignInDesk.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.factor.KeepSecondFactors;
import io.guichet.application.factor.PasswordProof;
import io.guichet.application.factor.Proof;
import io.guichet.application.factor.StepUp;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.ChatLink;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.profile.PasswordEnds;
import io.guichet.application.profile.ResetPassword;
import io.guichet.application.session.SignIn.Outcome;
import io.guichet.application.session.WebSession;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.testing.factor.FactorUseCases;
import io.guichet.testing.profile.ProfileDesk;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.TestClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whoever learned a password, against its owner. */
class AttackedSignInTest {

    private static final Entrance PAGE = Entrance.ofSession("page");

    private static final String EMAIL = "anna@example.org";
    private static final String FRESH = "green boat on the river";
    private static final WebSession.Origin ELSEWHERE =
            new WebSession.Origin("198.51.100.7", "Browser/1");

    private final SignInDesk desk = new SignInDesk(new TestClock("2026-03-01T12:00:00Z"));
    private final ProfileDesk profiles = new ProfileDesk(desk);
    private final Profile anna = desk.somebody(EMAIL);

    @Test
    void a_sign_in_under_way_does_not_survive_a_change_of_password() {
        desk.hashes().onNextComparison(() -> changesHerPassword(PASSWORD));

        assertThat(desk.signsIn(EMAIL, PASSWORD, ELSEWHERE)).isEqualTo(new Outcome.NotValid());

        assertThat(desk.keepSessions().list(anna.id())).isEmpty();
    }

    @Test
    void a_half_done_sign_in_does_not_survive_a_change_of_password() {
        desk.needsSecondFactor(anna);
        Outcome.SecondFactorPending pending =
                (Outcome.SecondFactorPending) desk.signsIn(EMAIL, PASSWORD, ELSEWHERE);

        changesHerPassword(PASSWORD);

        assertThat(desk.keepSessions().passFactor(pending.session().id(), pending.secret()))
                .isEmpty();
    }

    @Test
    void an_old_password_changes_nothing_once_its_owner_was_faster() {
        desk.hashes().onNextComparison(() -> changesHerPassword(PASSWORD));

        changesHerPassword(PASSWORD, "what the thief would like");

        assertThat(desk.signsIn(EMAIL, FRESH)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void an_old_hash_made_anew_does_not_take_the_place_of_a_new_password() {
        desk.hashes().improve();
        desk.hashes().onNextComparison(() -> changesHerPassword(PASSWORD));

        desk.signsIn(EMAIL, PASSWORD);

        assertThat(desk.signsIn(EMAIL, FRESH)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void a_forbidden_address_learns_nothing_of_the_password() {
        onlyFromHere();

        assertThat(desk.signsIn(EMAIL, PASSWORD, ELSEWHERE)).isEqualTo(new Outcome.NotValid());
        assertThat(desk.signsIn(EMAIL, "a wrong password", ELSEWHERE))
                .isEqualTo(new Outcome.NotValid());
        assertThat(desk.signsIn("no@example.org", PASSWORD, ELSEWHERE))
                .isEqualTo(new Outcome.NotValid());

        assertThat(desk.hashes().comparisons()).isEqualTo(3);
        assertThat(desk.keepSessions().list(anna.id())).isEmpty();
        assertThat(desk.signsIn(EMAIL, PASSWORD, HERE)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void a_right_password_from_a_forbidden_address_costs_one_hashing_like_a_wrong_one() {
        onlyFromHere();
        desk.hashes().improve();

        for (String password : List.of(PASSWORD, "a wrong password")) {
            int before = desk.hashes().hashings();
            assertThat(desk.signsIn(EMAIL, password, ELSEWHERE)).isEqualTo(new Outcome.NotValid());
            assertThat(desk.hashes().hashings() - before).isEqualTo(1);
        }
        int before = desk.hashes().hashings();
        assertThat(desk.signsIn(EMAIL, PASSWORD, HERE)).isInstanceOf(Outcome.SignedIn.class);
        assertThat(desk.hashes().hashings() - before).isEqualTo(2);
    }

    @Test
    void the_right_password_from_a_forbidden_address_counts_like_a_wrong_one() {
        onlyFromHere();
        for (int time = 0; time < 5; time++) {
            desk.signsIn(EMAIL, PASSWORD, ELSEWHERE);
        }

        assertThat(desk.signsIn(EMAIL, PASSWORD, ELSEWHERE)).isInstanceOf(Outcome.TooMany.class);
    }

    @Test
    void its_owner_is_told_that_somebody_knows_the_password() {
        onlyFromHere();

        desk.signsIn(EMAIL, "a wrong password", ELSEWHERE);
        assertThat(profiles.letters()).isEmpty();
        desk.signsIn(EMAIL, PASSWORD, ELSEWHERE);
        desk.signsIn(EMAIL, PASSWORD, ELSEWHERE);

        assertThat(profiles.letters())
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.kind()).isEqualTo(Letter.Kind.SIGN_IN_REFUSED);
                            assertThat(letter.to().value()).isEqualTo(EMAIL);
                            assertThat(letter.facts()).containsEntry("address", "198.51.100.7");
                        });
        assertThat(desk.stores().audit().entries("profile/" + anna.id().value(), 0, 10))
                .extracting(kept -> kept.entry().result())
                .containsExactly(
                        "refused: not-valid", "refused: not-from-here", "refused: not-from-here");
    }

    @Test
    void a_new_password_takes_back_what_was_confirmed_in_chats_and_by_tokens() {
        FactorUseCases factor = new FactorUseCases(desk.stores(), desk.clock());
        Entrance chat = Entrance.ofChat(666);
        factor.enrol(anna.id(), Entrance.ofSession("page"));
        factor.confirmed(anna.id(), chat);

        changesHerPassword(PASSWORD);

        assertThat(factor.stepUp().check(anna.id(), chat, StepUp.Need.FRESH))
                .isEqualTo(StepUp.Verdict.CONFIRM);
    }

    @Test
    void what_a_thief_left_behind_is_told_of_and_ended_by_the_next_password() {
        CustomerNumber customer = new Given(desk.stores()).customer().number();
        desk.in(() -> desk.stores().profiles().grant(anna.id(), customer));
        AccessToken thiefs = token("thief");
        ChatLink chat =
                ChatLink.offer(UUID.randomUUID(), anna.id(), "hash", thiefs.expiresAt())
                        .claimedBy(666, "Eve")
                        .withChatConfirmed()
                        .withWebConfirmed();
        desk.in(() -> desk.stores().accessTokens().add("hash", thiefs));
        desk.in(() -> desk.stores().chatLinks().add(chat));

        changesHerPassword(PASSWORD);
        assertThat(profiles.letters().getLast().facts())
                .containsEntry("tokens", "1")
                .containsEntry("chats", "1");
        profiles.resetPassword().ask(EmailAddress.parse(EMAIL));
        profiles.resetPassword()
                .set(profiles.code(), PASSWORD, PasswordEnds.EVERYTHING, new Proof.Code(""));

        assertThat(desk.stores().accessTokens().of(anna.id()))
                .allSatisfy(token -> assertThat(token.disabled()).isTrue());
        assertThat(desk.stores().chatLinks().ofProfile(anna.id())).isEmpty();
        assertThat(desk.stores().outbox().notices())
                .singleElement()
                .satisfies(
                        notice -> {
                            assertThat(notice.kind()).isEqualTo(Notice.Kind.CHAT_ENDED);
                            assertThat(notice.audience())
                                    .isEqualTo(new Notice.Audience.OneChat(chat.chatUser()));
                            assertThat(notice.facts()).containsEntry("language", "fr");
                        });
        assertThat(profiles.letters().getLast().facts())
                .containsEntry("tokens", "0")
                .containsEntry("chats", "0");
    }

    @Test
    void a_mailbox_alone_ends_no_tokens_of_whoever_has_a_second_factor() {
        FactorUseCases factor = new FactorUseCases(desk.stores(), desk.clock());
        SecondFactor phone = factor.enrol(anna.id(), Entrance.ofSession("page"));
        AccessToken hers = token("hers");
        desk.in(() -> desk.stores().accessTokens().add("hash", hers));
        profiles.resetPassword().ask(EmailAddress.parse(EMAIL));
        String link = profiles.code();

        assertThat(endsEverything(link, "")).isEqualTo(ResetPassword.Outcome.FACTOR_REFUSED);
        assertThat(endsEverything(link, "000000")).isEqualTo(ResetPassword.Outcome.FACTOR_REFUSED);
        assertThat(desk.stores().accessTokens().of(anna.id())).containsExactly(hers);

        desk.clock().advance(Duration.ofMinutes(1));
        assertThat(endsEverything(link, factor.code(phone))).isEqualTo(ResetPassword.Outcome.DONE);
        assertThat(desk.stores().accessTokens().of(anna.id()))
                .allSatisfy(token -> assertThat(token.disabled()).isTrue());
    }

    @Test
    void a_factor_begun_with_the_old_password_does_not_outlive_it() {
        FactorUseCases factor = new FactorUseCases(desk.stores(), desk.clock());
        KeepSecondFactors.Beginning.Begun begun =
                (KeepSecondFactors.Beginning.Begun)
                        factor.keepSecondFactors().begin(anna.id(), PAGE, FactorUseCases.PHONE);

        changesHerPassword(PASSWORD);

        assertThat(
                        factor.keepSecondFactors()
                                .confirm(
                                        anna.id(),
                                        PAGE,
                                        begun.factor().id(),
                                        new Proof.Code(factor.code(begun.factor()))))
                .isEqualTo(new KeepSecondFactors.Outcome.NoSuchFactor());
    }

    @Test
    void no_factor_is_begun_with_a_password_that_is_changed_meanwhile() {
        FactorUseCases factor = new FactorUseCases(desk.stores(), desk.clock());
        KeepSecondFactors keep =
                factor.keepSecondFactors(
                        (profile, password) -> {
                            changesHerPassword(PASSWORD);
                            return PasswordProof.Result.RIGHT;
                        });

        assertThat(keep.begin(anna.id(), PAGE, FactorUseCases.PHONE))
                .isEqualTo(new KeepSecondFactors.Beginning.WrongPassword());
        assertThat(desk.stores().factor().factors().of(anna.id())).isEmpty();
    }

    @Test
    void guessing_the_password_with_a_stolen_session_is_told_and_written_down() {
        for (int guess = 0; guess < 5; guess++) {
            changesHerPassword("a wrong password", FRESH);
        }

        assertThat(profiles.letters())
                .extracting(Letter::kind)
                .containsExactly(Letter.Kind.SIGN_IN_BLOCKED);
        assertThat(desk.stores().audit().entries(AuditEntry.chainOf(anna.id()), 0, 100))
                .extracting(one -> one.entry().result())
                .containsOnly("password refused")
                .hasSize(5);
    }

    private ResetPassword.Outcome endsEverything(String link, String factorCode) {
        return profiles.resetPassword()
                .set(link, FRESH, PasswordEnds.EVERYTHING, new Proof.Code(factorCode));
    }

    private AccessToken token(String name) {
        Instant now = desk.clock().instant();
        return AccessToken.whole(anna.id(), name, now, now.plusSeconds(3600));
    }

    private void onlyFromHere() {
        IpRules rules = new IpRules(false, List.of(new IpRules.Rule(HERE.address(), true, false)));
        desk.in(() -> desk.stores().ipRules().put(anna.id(), rules));
    }

    private void changesHerPassword(String old) {
        changesHerPassword(old, FRESH);
    }

    private void changesHerPassword(String old, String chosen) {
        profiles.changePassword().change(anna.id(), old, chosen, PasswordEnds.SESSIONS);
    }
}
