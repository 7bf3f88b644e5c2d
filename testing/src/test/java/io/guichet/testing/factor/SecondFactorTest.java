package io.guichet.testing.factor;

import static io.guichet.application.factor.StepUp.Need.ALWAYS;
import static io.guichet.application.factor.StepUp.Need.FRESH;
import static io.guichet.application.factor.StepUp.Need.NONE;
import static io.guichet.application.factor.StepUp.Verdict.CONFIRM;
import static io.guichet.application.factor.StepUp.Verdict.ENROL;
import static io.guichet.application.factor.StepUp.Verdict.GO_ON;
import static io.guichet.testing.session.SignInDesk.PASSWORD;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.factor.ConfirmFactor.Command;
import io.guichet.application.factor.KeepSecondFactors;
import io.guichet.application.factor.KeepSecondFactors.Beginning;
import io.guichet.application.factor.KeepSecondFactors.Beginning.Begun;
import io.guichet.application.factor.KeepSecondFactors.Outcome;
import io.guichet.application.factor.KeepSecondFactors.Wanted;
import io.guichet.application.factor.Proof;
import io.guichet.application.factor.StepUp;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.factor.StepUp.Verdict;
import io.guichet.application.factor.Tried;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.domain.factor.Attempts;
import io.guichet.domain.factor.BackupCode;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.FactorKind;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SecondFactorTest {

    private static final Entrance CHAT = Entrance.ofChat(7);
    private static final Duration STEP = Duration.ofSeconds(30);

    private final HostingCompany company = new HostingCompany();
    private final FactorUseCases use = new FactorUseCases(company.stores(), company.clock());
    private final KeepSecondFactors keep = use.keepSecondFactors();
    private final ProfileId anna = company.given().profile();

    @Test
    void a_factor_counts_once_its_first_code_was_met() {
        Begun begun = begin("phone");

        assertThat(begun.uri()).startsWith("otpauth://totp/Guichet:").contains("secret=");
        assertThat(begun.svg()).contains(begun.uri());
        assertThat(keep.show(anna).factors()).isEmpty();
        assertThat(confirm(begun.factor(), "000000x")).isInstanceOf(Outcome.Refused.class);
        assertThat(codes(confirm(begun.factor(), use.code(begun.factor())))).hasSize(10);
        assertThat(keep.show(anna).factors()).containsExactly(begun.factor().confirm());
        assertThat(keep.show(anna).codesLeft()).isEqualTo(10);
    }

    @Test
    void nothing_is_asked_of_whoever_has_none_except_where_it_must_be() {
        assertThat(check(NONE)).isEqualTo(GO_ON);
        assertThat(check(FRESH)).isEqualTo(GO_ON);
        assertThat(check(ALWAYS)).isEqualTo(ENROL);
        assertThat(type("123456")).isEqualTo(new Tried.NotEnrolled());
    }

    @Test
    void a_confirmation_counts_for_five_minutes_and_where_it_was_given() {
        SecondFactor phone = use.enrol(anna, Entrance.ofChat(8));
        company.clock().advance(STEP);

        assertThat(check(FRESH)).isEqualTo(CONFIRM);
        assertThat(type(use.code(phone))).isInstanceOf(Tried.Confirmed.class);
        assertThat(check(ALWAYS)).isEqualTo(GO_ON);
        company.clock().advance(StepUp.FRESH_FOR);
        assertThat(check(FRESH)).isEqualTo(CONFIRM);
        assertThat(check(NONE)).isEqualTo(GO_ON);
    }

    @Test
    void a_code_is_accepted_once() {
        SecondFactor phone = use.enrol(anna, CHAT);
        company.clock().advance(STEP);
        String code = use.code(phone);

        assertThat(type(code)).isInstanceOf(Tried.Confirmed.class);
        assertThat(type(code)).isEqualTo(new Tried.Wrong(4));
    }

    @Test
    void clocks_may_be_wrong_by_one_step_and_no_more() {
        SecondFactor phone = use.enrol(anna, CHAT);
        company.clock().advance(STEP);
        String early = use.code(phone);
        company.clock().advance(STEP);
        assertThat(type(early)).isInstanceOf(Tried.Confirmed.class);

        company.clock().advance(STEP);
        String old = use.code(phone);
        company.clock().advance(STEP.multipliedBy(2));
        assertThat(type(old)).isInstanceOf(Tried.Wrong.class);
    }

    @Test
    void five_wrong_codes_lock_for_a_quarter_of_an_hour_and_the_owner_is_told() {
        CustomerNumber bakery = company.given().customer().number();
        company.given().done(() -> company.stores().profiles().grant(anna, bakery));
        SecondFactor phone = use.enrol(anna, CHAT);
        company.clock().advance(STEP);

        for (int left = 4; left > 0; left--) {
            assertThat(type("nothing")).isEqualTo(new Tried.Wrong(left));
        }
        Instant until = company.clock().instant().plus(Attempts.LOCKED_FOR);
        assertThat(type("nothing")).isEqualTo(new Tried.Locked(until));
        assertThat(type(use.code(phone))).isEqualTo(new Tried.Locked(until));
        assertThat(company.stores().outbox().notices())
                .extracting(Notice::kind)
                .contains(Notice.Kind.FACTOR_ADDED, Notice.Kind.FACTOR_LOCKED);
        assertThat(company.stores().outbox().notices())
                .filteredOn(notice -> notice.kind().isPersonal())
                .extracting(Notice::audience)
                .containsOnly(new Notice.Audience.OfPerson(anna));
        assertThat(company.stores().signIn().letters().all())
                .extracting(Letter::kind)
                .containsExactly(Letter.Kind.FACTOR_ADDED, Letter.Kind.FACTOR_LOCKED);
        company.clock().advance(Attempts.LOCKED_FOR);
        assertThat(type(use.code(phone))).isInstanceOf(Tried.Confirmed.class);
    }

    @Test
    void a_backup_code_is_used_once_and_new_ones_end_the_old() {
        Begun begun = begin("phone");
        List<BackupCode> codes = codes(confirm(begun.factor(), use.code(begun.factor())));

        assertThat(type(codes.getFirst().shown())).isInstanceOf(Tried.Confirmed.class);
        assertThat(type(codes.getFirst().shown())).isInstanceOf(Tried.Wrong.class);
        assertThat(codes(keep.newCodes(anna, CHAT, new Proof.Code(codes.get(1).value()))))
                .hasSize(10);
        assertThat(type(codes.get(2).shown())).isInstanceOf(Tried.Wrong.class);
        assertThat(keep.show(anna).codesLeft()).isEqualTo(10);
    }

    @Test
    void a_backup_code_confirms_no_new_application() {
        Begun begun = begin("phone");
        List<BackupCode> codes = codes(confirm(begun.factor(), use.code(begun.factor())));
        Begun tablet = begin("tablet");

        assertThat(confirm(tablet.factor(), codes.getFirst().value()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void removing_takes_a_last_code_and_the_last_one_takes_all_with_it() {
        SecondFactor phone = use.enrol(anna, CHAT);
        company.clock().advance(STEP);

        assertThat(remove(anna, phone, "nothing")).isInstanceOf(Outcome.Refused.class);
        assertThat(remove(company.given().profile(), phone, use.code(phone)))
                .isEqualTo(new Outcome.NoSuchFactor());
        assertThat(remove(anna, phone, use.code(phone))).isEqualTo(new Outcome.Done(List.of()));
        assertThat(keep.show(anna)).isEqualTo(new KeepSecondFactors.Held(List.of(), List.of(), 0));
        assertThat(check(FRESH)).isEqualTo(GO_ON);
    }

    @Test
    void a_page_confirms_for_where_somebody_waits_once() {
        SecondFactor phone = use.enrol(anna, Entrance.ofChat(8));
        company.clock().advance(STEP);
        String page = use.confirmFactor().challenge(anna, CHAT, "do:this");

        assertThat(use.confirmFactor().waiting(page).orElseThrow().resume()).isEqualTo("do:this");
        assertThat(use.confirmFactor().approve(page, new Proof.Code("nothing")))
                .isInstanceOf(Tried.Wrong.class);
        assertThat(use.confirmFactor().approve(page, new Proof.Code(use.code(phone))))
                .isInstanceOf(Tried.Confirmed.class);
        assertThat(check(FRESH)).isEqualTo(GO_ON);
        assertThat(use.confirmFactor().waiting(page)).isEmpty();
        assertThat(use.confirmFactor().approve(page, new Proof.Code(use.code(phone))))
                .isEqualTo(new Tried.NotEnrolled());
    }

    @Test
    void the_first_one_takes_the_password_and_nothing_is_begun_without() {
        assertThat(begin("thief", "a wrong password")).isEqualTo(new Beginning.WrongPassword());
        assertThat(begin("thief", "")).isEqualTo(new Beginning.WrongPassword());
        assertThat(company.stores().factor().factors().of(anna)).isEmpty();

        use.enrol(anna, CHAT);
        assertThat(begin("tablet", "")).isInstanceOf(Begun.class);
    }

    @Test
    void what_was_begun_lapses_after_a_quarter_of_an_hour() {
        Begun begun = begin("thief");
        company.clock().advance(Duration.ofMinutes(15));

        assertThat(confirm(begun.factor(), use.code(begun.factor())))
                .isEqualTo(new Outcome.NoSuchFactor());
        assertThat(use.stepUp().check(anna, CHAT, Need.ALWAYS)).isEqualTo(Verdict.ENROL);
    }

    private Begun begin(String name) {
        return (Begun) begin(name, PASSWORD);
    }

    private Beginning begin(String name, String password) {
        return keep.begin(anna, CHAT, new Wanted(FactorKind.TOTP, name, password));
    }

    private Outcome remove(ProfileId whose, SecondFactor factor, String code) {
        return keep.remove(whose, CHAT, factor.id(), new Proof.Code(code));
    }

    private Verdict check(Need need) {
        return use.stepUp().check(anna, CHAT, need);
    }

    private Tried type(String code) {
        return use.confirmFactor().confirm(new Command(anna, CHAT, code));
    }

    private Outcome confirm(SecondFactor factor, String code) {
        return keep.confirm(anna, CHAT, factor.id(), new Proof.Code(code));
    }

    private static List<BackupCode> codes(Outcome outcome) {
        return ((Outcome.Done) outcome).codes();
    }
}
