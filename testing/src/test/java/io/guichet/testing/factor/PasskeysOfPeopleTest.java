package io.guichet.testing.factor;

import static io.guichet.testing.session.SignInDesk.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.factor.ConfirmFactor.Command;
import io.guichet.application.factor.KeepSecondFactors;
import io.guichet.application.factor.KeepSecondFactors.Beginning;
import io.guichet.application.factor.KeepSecondFactors.Beginning.Asked;
import io.guichet.application.factor.KeepSecondFactors.Outcome;
import io.guichet.application.factor.KeepSecondFactors.Wanted;
import io.guichet.application.factor.PasskeyChallenge;
import io.guichet.application.factor.PasskeyRequest;
import io.guichet.application.factor.Proof;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.factor.StepUp.Verdict;
import io.guichet.application.factor.Tried;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.FactorKind;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** What people do with passkeys, and what others try with them. */
class PasskeysOfPeopleTest {

    private static final Entrance PAGE = Entrance.ofSession("page");
    private static final Entrance OTHER_PAGE = Entrance.ofSession("other page");

    private final HostingCompany company = new HostingCompany();
    private final FactorUseCases use = new FactorUseCases(company.stores(), company.clock());
    private final KeepSecondFactors keep = use.keepSecondFactors();
    private final ProfileId anna = company.given().profile();
    private final ProfileId boris = company.given().profile();

    @Test
    void a_passkey_counts_once_it_is_made_and_brings_backup_codes() {
        Asked asked = begin("laptop");

        assertThat(keep.show(anna).factors()).isEmpty();
        assertThat(asked.request().challenge().value()).hasSize(43);
        Outcome made = make(asked, "key");

        assertThat(((Outcome.Done) made).codes()).hasSize(10);
        assertThat(keep.show(anna).factors()).containsExactly(asked.factor().confirm());
        assertThat(keep.show(anna).passkeys())
                .extracting(Passkey::credential)
                .containsExactly("key");
        assertThat(use.stepUp().check(anna, PAGE, Need.ALWAYS)).isEqualTo(Verdict.GO_ON);
        assertThat(letters()).containsExactly(Letter.Kind.FACTOR_ADDED);
    }

    @Test
    void it_is_good_wherever_a_second_factor_is_asked_for_and_notes_when() {
        SecondFactor laptop = use.enrolPasskey(anna, OTHER_PAGE, "key");

        assertThat(use.stepUp().check(anna, PAGE, Need.FRESH)).isEqualTo(Verdict.CONFIRM);
        assertThat(shows(PAGE, use.signed(anna, PAGE, "key", 3)))
                .isInstanceOf(Tried.Confirmed.class);
        assertThat(use.stepUp().check(anna, PAGE, Need.FRESH)).isEqualTo(Verdict.GO_ON);
        Passkey used = keep.show(anna).passkey(laptop).orElseThrow();
        assertThat(used.counter()).isEqualTo(3);
        assertThat(used.lastUsedAt()).contains(company.clock().instant());
    }

    @Test
    void whoever_has_none_is_asked_for_none_and_need_not_sign() {
        use.enrol(anna, PAGE);

        assertThat(use.confirmFactor().askPasskey(anna, PAGE)).isEmpty();
        assertThat(use.confirmFactor().hasCodes(anna)).isTrue();
        use.enrolPasskey(boris, PAGE, "key");
        assertThat(use.confirmFactor().hasCodes(boris)).isFalse();
        assertThat(shows(PAGE, new Proof.Signed("signed x y 1"))).isEqualTo(new Tried.NotAsked());
    }

    @Test
    void one_approves_on_a_page_what_waits_in_a_chat() {
        use.enrolPasskey(anna, PAGE, "key");
        Entrance chat = Entrance.ofChat(7);
        String page = use.confirmFactor().challenge(anna, chat, "do:this");

        assertThat(use.confirmFactor().approve(page, use.signed(anna, chat, "key", 1)))
                .isInstanceOf(Tried.Confirmed.class);
        assertThat(use.stepUp().check(anna, chat, Need.FRESH)).isEqualTo(Verdict.GO_ON);
        assertThat(use.confirmFactor().waiting(page)).isEmpty();
    }

    @Test
    void the_first_takes_the_password_and_a_further_one_knows_the_others() {
        assertThat(keep.begin(anna, PAGE, wanted("thief", "a wrong password")))
                .isEqualTo(new Beginning.WrongPassword());
        assertThat(company.stores().factor().factors().of(anna)).isEmpty();

        use.enrolPasskey(anna, PAGE, "key");
        Asked further = (Asked) keep.begin(anna, PAGE, wanted("stick", ""));
        assertThat(further.request().known())
                .extracting(Passkey::credential)
                .containsExactly("key");
        assertThat(make(further, "key")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void nobody_enrols_a_key_that_somebody_else_has() {
        use.enrolPasskey(boris, PAGE, "key");

        assertThat(make(begin("copy"), "key")).isEqualTo(new Outcome.Refused(new Tried.Wrong(4)));
        assertThat(keep.show(anna).factors()).isEmpty();
    }

    @Test
    void what_was_asked_for_one_factor_makes_no_other() {
        Asked first = begin("laptop");
        Asked second = (Asked) keep.begin(anna, OTHER_PAGE, wanted("stick", PASSWORD));

        assertThat(
                        keep.confirm(
                                anna,
                                PAGE,
                                second.factor().id(),
                                new Proof.Signed(PlainPasskeys.makes(first.request(), "key"))))
                .isEqualTo(new Outcome.Refused(new Tried.NotAsked()));
        assertThat(keep.show(anna).factors()).isEmpty();
    }

    @Test
    void they_are_removed_one_by_one_and_the_last_turns_the_second_factor_off() {
        SecondFactor laptop = use.enrolPasskey(anna, PAGE, "laptop");
        SecondFactor stick = use.enrolPasskey(anna, PAGE, "stick");

        assertThat(keep.remove(anna, PAGE, laptop.id(), new Proof.Code("nothing")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(keep.remove(anna, PAGE, laptop.id(), use.signed(anna, PAGE, "stick", 1)))
                .isEqualTo(new Outcome.Done(List.of()));
        assertThat(keep.show(anna).codesLeft()).isEqualTo(10);
        assertThat(keep.remove(anna, PAGE, stick.id(), use.signed(anna, PAGE, "stick", 2)))
                .isEqualTo(new Outcome.Done(List.of()));
        assertThat(keep.show(anna)).isEqualTo(new KeepSecondFactors.Held(List.of(), List.of(), 0));
        assertThat(use.stepUp().check(anna, PAGE, Need.FRESH)).isEqualTo(Verdict.GO_ON);
    }

    @Test
    void what_was_signed_is_good_once() {
        use.enrolPasskey(anna, PAGE, "key");
        Proof signed = use.signed(anna, PAGE, "key", 1);

        assertThat(shows(PAGE, signed)).isInstanceOf(Tried.Confirmed.class);
        assertThat(shows(PAGE, signed)).isEqualTo(new Tried.NotAsked());
        use.confirmFactor().askPasskey(anna, PAGE);
        assertThat(shows(PAGE, signed)).isEqualTo(new Tried.Wrong(4));
    }

    @Test
    void a_wrong_answer_uses_up_what_was_asked() {
        use.enrolPasskey(anna, PAGE, "key");
        PasskeyRequest request = use.confirmFactor().askPasskey(anna, PAGE).orElseThrow();

        assertThat(shows(PAGE, new Proof.Signed("nothing"))).isEqualTo(new Tried.Wrong(4));
        assertThat(shows(PAGE, new Proof.Signed(PlainPasskeys.signs(request, "key", 1))))
                .isEqualTo(new Tried.NotAsked());
    }

    @Test
    void what_was_asked_of_somebody_else_or_elsewhere_is_good_for_nothing_here() {
        use.enrolPasskey(anna, PAGE, "key");
        use.enrolPasskey(boris, PAGE, "his");
        Proof elsewhere = use.signed(anna, OTHER_PAGE, "key", 1);
        Proof his = use.signed(boris, PAGE, "key", 1);

        assertThat(shows(PAGE, elsewhere)).isEqualTo(new Tried.NotAsked());
        use.confirmFactor().askPasskey(anna, PAGE);
        assertThat(shows(PAGE, elsewhere)).isEqualTo(new Tried.Wrong(4));
        use.confirmFactor().askPasskey(anna, PAGE);
        assertThat(shows(PAGE, his)).isEqualTo(new Tried.Wrong(3));
    }

    @Test
    void a_key_of_another_profile_opens_nothing() {
        use.enrolPasskey(anna, PAGE, "key");
        use.enrolPasskey(boris, PAGE, "his");

        assertThat(shows(PAGE, use.signed(anna, PAGE, "his", 1))).isEqualTo(new Tried.Wrong(4));
    }

    @Test
    void what_was_asked_to_make_a_key_confirms_nothing() {
        use.enrolPasskey(anna, PAGE, "key");
        Asked asked = (Asked) keep.begin(anna, PAGE, wanted("stick", ""));

        assertThat(shows(PAGE, new Proof.Signed(PlainPasskeys.signs(asked.request(), "key", 1))))
                .isEqualTo(new Tried.NotAsked());
    }

    @Test
    void what_was_asked_is_over_after_five_minutes() {
        use.enrolPasskey(anna, PAGE, "key");
        Proof late = use.signed(anna, PAGE, "key", 1);
        Asked asked = (Asked) keep.begin(anna, PAGE, wanted("stick", ""));
        company.clock().advance(PasskeyChallenge.LASTS_FOR);

        assertThat(shows(PAGE, late)).isEqualTo(new Tried.NotAsked());
        assertThat(make(asked, "stick")).isEqualTo(new Outcome.Refused(new Tried.NotAsked()));
    }

    @Test
    void a_counter_that_goes_back_is_refused_and_told() {
        CustomerNumber bakery = company.given().customer().number();
        company.given().done(() -> company.stores().profiles().grant(anna, bakery));
        use.enrolPasskey(anna, PAGE, "key");
        shows(PAGE, use.signed(anna, PAGE, "key", 9));

        assertThat(shows(PAGE, use.signed(anna, PAGE, "key", 8))).isEqualTo(new Tried.Wrong(4));
        assertThat(letters()).contains(Letter.Kind.PASSKEY_COPIED);
        assertThat(company.stores().outbox().notices())
                .extracting(Notice::kind)
                .contains(Notice.Kind.PASSKEY_COPIED);
        assertThat(keep.show(anna).passkeys().getFirst().counter()).isEqualTo(9);
    }

    @Test
    void five_wrong_signatures_lock_codes_and_passkeys_alike_and_the_owner_is_told() {
        use.enrolPasskey(anna, PAGE, "key");
        for (int tries = 0; tries < 4; tries++) {
            shows(PAGE, use.signed(anna, PAGE, "no key", 1));
        }

        assertThat(shows(PAGE, new Proof.Code("000000"))).isInstanceOf(Tried.Locked.class);
        assertThat(shows(PAGE, use.signed(anna, PAGE, "key", 1))).isInstanceOf(Tried.Locked.class);
        assertThat(letters()).contains(Letter.Kind.FACTOR_LOCKED);
        company.clock().advance(Duration.ofMinutes(15));
        assertThat(shows(PAGE, use.signed(anna, PAGE, "key", 1)))
                .isInstanceOf(Tried.Confirmed.class);
    }

    @Test
    void no_code_confirms_a_passkey_and_no_signature_an_application() {
        Asked key = begin("laptop");
        assertThat(keep.confirm(anna, PAGE, key.factor().id(), new Proof.Code("")))
                .isEqualTo(new Outcome.Refused(new Tried.Wrong(4)));

        Beginning.Begun phone = (Beginning.Begun) keep.begin(boris, PAGE, FactorUseCases.PHONE);
        assertThat(keep.confirm(boris, PAGE, phone.factor().id(), new Proof.Signed("{}")))
                .isEqualTo(new Outcome.Refused(new Tried.NotAsked()));
    }

    private Asked begin(String name) {
        return (Asked) keep.begin(anna, PAGE, wanted(name, PASSWORD));
    }

    private static Wanted wanted(String name, String password) {
        return new Wanted(FactorKind.PASSKEY, name, password);
    }

    private Outcome make(Asked asked, String credential) {
        Proof made = new Proof.Signed(PlainPasskeys.makes(asked.request(), credential));
        return keep.confirm(anna, PAGE, asked.factor().id(), made);
    }

    private Tried shows(Entrance entrance, Proof proof) {
        return use.confirmFactor().confirm(new Command(anna, entrance, proof));
    }

    private List<Letter.Kind> letters() {
        return company.stores().signIn().letters().all().stream().map(Letter::kind).toList();
    }
}
