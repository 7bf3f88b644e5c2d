package io.guichet.testing.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.recovery.RecoverAccess.Looked;
import io.guichet.application.recovery.RecoverAccess.Outcome;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.domain.recovery.Proof;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.Standing.State;
import io.guichet.testing.session.SignInDesk;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Staff lets somebody in again who lost what let him in. */
class LostAccessTest {

    private final RecoveryDesk desk = new RecoveryDesk();
    private final ProfileId support = desk.staff(StaffRole.SUPPORT);
    private final ProfileId colleague = desk.staff(StaffRole.SUPPORT);
    private final ProfileId boss = desk.staff(StaffRole.ADMINISTRATOR);
    private final ProfileId anna = desk.owner("anna@example.org");

    @Test
    void a_lost_second_factor_is_removed_after_a_call_a_decision_and_three_days() {
        desk.hasSecondFactor(anna);
        UUID recovery = opened(Loss.SECOND_FACTOR);
        assertThat(decide(colleague, recovery))
                .isEqualTo(
                        new Outcome.NotProven(
                                Set.of(Proof.IDENTITY_DOCUMENT, Proof.REGISTRATION, Proof.CODE)));

        look(recovery, Proof.PHONE_CALL, true);
        assertThat(decide(colleague, recovery)).isInstanceOf(Outcome.Stands.class);

        desk.clock().advance(RecoveryCase.WAITING.minusSeconds(1));
        assertThat(desk.carryOut()).isZero();
        assertThat(desk.factors(anna)).isNotEmpty();
        desk.clock().advance(Duration.ofSeconds(1));
        assertThat(desk.carryOut()).isEqualTo(1);
        assertThat(desk.carryOut()).isZero();
        assertThat(desk.factors(anna)).isEmpty();
        assertThat(state(recovery)).isEqualTo(State.DONE);
    }

    @Test
    void without_a_call_all_documents_and_the_code_are_wanted() {
        UUID recovery = opened(Loss.ADDRESSES);
        look(recovery, Proof.IDENTITY_DOCUMENT, true);
        look(recovery, Proof.REGISTRATION, true);
        desk.recover().sendCode(support, recovery);
        assertThat(desk.recover().takeCode(support, recovery, "00000000"))
                .isEqualTo(new Outcome.WrongCode(4));
        assertThat(desk.recover().takeCode(support, recovery, desk.mailedCode()))
                .isInstanceOf(Outcome.Stands.class);

        assertThat(decide(colleague, recovery)).isInstanceOf(Outcome.Stands.class);
        desk.closesItsDoors(anna);
        desk.clock().advance(RecoveryCase.WAITING);
        desk.carryOut();
        assertThat(desk.rules(anna)).isEqualTo(IpRules.none());
    }

    @Test
    void a_lost_mailbox_takes_a_code_that_was_sent_to_the_new_one() {
        UUID recovery = opened(Loss.E_MAIL);
        look(recovery, Proof.PHONE_CALL, true);
        assertThat(decide(colleague, recovery))
                .isEqualTo(new Outcome.NotProven(Set.of(Proof.CODE)));

        desk.recover().sendCode(support, recovery);
        assertThat(desk.letters().getLast().to().value()).isEqualTo("new@example.org");
        desk.recover().takeCode(support, recovery, desk.mailedCode());
        assertThat(decide(colleague, recovery)).isInstanceOf(Outcome.Stands.class);
        desk.clock().advance(RecoveryCase.WAITING);
        desk.carryOut();

        assertThat(desk.email(anna)).isEqualTo("new@example.org");
        assertThat(desk.letters())
                .filteredOn(letter -> letter.kind() == Letter.Kind.RECOVERY_DONE)
                .extracting(letter -> letter.to().value())
                .containsExactlyInAnyOrder("anna@example.org", "new@example.org");
    }

    @Test
    void an_address_that_was_taken_meanwhile_stops_the_case() {
        UUID recovery = opened(Loss.E_MAIL);
        look(recovery, Proof.PHONE_CALL, true);
        desk.recover().sendCode(support, recovery);
        desk.recover().takeCode(support, recovery, desk.mailedCode());
        decide(colleague, recovery);
        desk.owner("new@example.org");
        desk.clock().advance(RecoveryCase.WAITING);

        assertThat(desk.carryOut()).isEqualTo(1);
        assertThat(state(recovery)).isEqualTo(State.STOPPED);
        assertThat(desk.email(anna)).isEqualTo("anna@example.org");
    }

    @Test
    void a_check_that_failed_later_counts_no_more() {
        UUID recovery = opened(Loss.SECOND_FACTOR);
        look(recovery, Proof.PHONE_CALL, true);
        look(recovery, Proof.PHONE_CALL, false);

        assertThat(decide(colleague, recovery)).isInstanceOf(Outcome.NotProven.class);
    }

    @Test
    void nobody_of_support_decides_what_he_opened_himself() {
        UUID recovery = opened(Loss.SECOND_FACTOR);
        look(recovery, Proof.PHONE_CALL, true);

        assertThat(decide(support, recovery)).isEqualTo(new Outcome.NotAllowed());
        assertThat(state(recovery)).isEqualTo(State.OPEN);
        assertThat(decide(boss, recovery)).isInstanceOf(Outcome.Stands.class);
    }

    @Test
    void about_staff_two_administrators_decide_and_nobody_about_himself() {
        ProfileId other = desk.staff(StaffRole.ADMINISTRATOR);
        assertThat(desk.opens(support, colleague, Loss.ADDRESSES))
                .isEqualTo(new Outcome.NotAllowed());
        assertThat(desk.opens(boss, boss, Loss.ADDRESSES)).isEqualTo(new Outcome.NotAllowed());
        assertThat(desk.opens(anna, colleague, Loss.ADDRESSES)).isEqualTo(new Outcome.NotAllowed());

        UUID recovery = desk.opened(boss, colleague, Loss.ADDRESSES);
        desk.recover().note(boss, recovery, new Looked(Proof.PHONE_CALL, true, "met him"));
        assertThat(decide(boss, recovery)).isEqualTo(new Outcome.NotAllowed());
        assertThat(decide(colleague, recovery)).isEqualTo(new Outcome.NotAllowed());
        assertThat(decide(other, recovery)).isInstanceOf(Outcome.Stands.class);
    }

    @Test
    void the_person_is_told_over_every_way_and_stops_it_by_the_mailed_link() {
        UUID recovery = opened(Loss.SECOND_FACTOR);
        look(recovery, Proof.PHONE_CALL, true);
        decide(colleague, recovery);
        assertThat(desk.letters())
                .extracting(Letter::kind)
                .containsExactly(Letter.Kind.RECOVERY_OPENED, Letter.Kind.RECOVERY_DECIDED);
        assertThat(desk.notices())
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.RECOVERY_OPENED, Notice.Kind.RECOVERY_DECIDED);

        String code = desk.linkCode();
        assertThat(desk.stop().stopByLink("wrong")).isFalse();
        assertThat(desk.stop().stopByLink(code)).isTrue();
        assertThat(desk.stop().stopByLink(code)).isFalse();
        desk.clock().advance(RecoveryCase.WAITING);
        assertThat(desk.carryOut()).isZero();
        assertThat(state(recovery)).isEqualTo(State.STOPPED);
    }

    @Test
    void the_first_link_still_stops_what_is_decided_and_no_later_case() {
        UUID recovery = opened(Loss.SECOND_FACTOR);
        String first = desk.linkCode();
        look(recovery, Proof.PHONE_CALL, true);
        decide(colleague, recovery);
        String second = desk.linkCode();

        assertThat(desk.stop().stopByLink(first)).isTrue();
        UUID later = opened(Loss.SECOND_FACTOR);
        assertThat(desk.stop().stopByLink(second)).isFalse();
        assertThat(state(later)).isEqualTo(State.OPEN);
    }

    @Test
    void staff_sees_which_token_stopped_it() {
        UUID recovery = opened(Loss.SECOND_FACTOR);
        UUID token = UUID.randomUUID();
        desk.stop().stop(anna, Optional.of(token));

        assertThat(desk.open().find(support, recovery).orElseThrow().standing().reason())
                .contains(token.toString());
    }

    @Test
    void a_person_who_is_signed_in_stops_it_too_and_has_one_case_at_a_time() {
        UUID recovery = opened(Loss.SECOND_FACTOR);
        assertThat(desk.opens(support, anna, Loss.ADDRESSES))
                .isEqualTo(new Outcome.AlreadyOpen(recovery));
        assertThat(desk.stop().underWay(anna)).isPresent();

        assertThat(desk.stop().stop(anna, Optional.empty())).isTrue();
        assertThat(desk.stop().stop(anna, Optional.empty())).isFalse();
        assertThat(desk.recover().refuse(support, recovery, "nobody"))
                .isEqualTo(new Outcome.TooLate(State.STOPPED));
    }

    @Test
    void sessions_end_when_it_is_done_and_everything_stands_in_the_persons_chain() {
        desk.signIn().signsIn("anna@example.org", SignInDesk.PASSWORD);
        UUID recovery = opened(Loss.SECOND_FACTOR);
        look(recovery, Proof.PHONE_CALL, true);
        decide(colleague, recovery);
        desk.clock().advance(RecoveryCase.WAITING);
        desk.carryOut();

        assertThat(desk.signIn().keepSessions().list(anna)).isEmpty();
        assertThat(desk.chain(anna))
                .extracting(AuditEntry::result)
                .containsExactly(
                        "SECOND_FACTOR opened",
                        "SECOND_FACTOR PHONE_CALL passed",
                        "SECOND_FACTOR decided",
                        "SECOND_FACTOR done, as decided by " + colleague.value());
    }

    @Test
    void a_case_that_cannot_be_carried_out_keeps_nobody_else_out() {
        ProfileId bert = desk.owner("bert@example.org");
        desk.closesItsDoors(anna);
        desk.closesItsDoors(bert);
        UUID first = opened(Loss.ADDRESSES);
        UUID second = desk.opened(support, bert, Loss.ADDRESSES);
        for (UUID recovery : List.of(first, second)) {
            look(recovery, Proof.PHONE_CALL, true);
            decide(colleague, recovery);
            desk.clock().advance(Duration.ofMinutes(1));
        }
        desk.clock().advance(RecoveryCase.WAITING);

        assertThatIllegalStateException().isThrownBy(() -> desk.carryOutWithout(first));
        assertThat(desk.rules(anna)).isNotEqualTo(IpRules.none());
        assertThat(desk.rules(bert)).isEqualTo(IpRules.none());

        assertThat(desk.carryOut()).as("what failed is tried again").isEqualTo(1);
        assertThat(desk.rules(anna)).isEqualTo(IpRules.none());
    }

    private UUID opened(Loss loss) {
        return desk.opened(support, anna, loss);
    }

    private void look(UUID recovery, Proof proof, boolean passed) {
        assertThat(
                        desk.recover()
                                .note(support, recovery, new Looked(proof, passed, "number known")))
                .isInstanceOf(Outcome.Stands.class);
    }

    private Outcome decide(ProfileId staff, UUID recovery) {
        return desk.recover().decide(staff, recovery);
    }

    private State state(UUID recovery) {
        return desk.open().find(support, recovery).orElseThrow().state();
    }
}
