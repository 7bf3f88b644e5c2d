package io.guichet.testing.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.recovery.RecoverAccess.Looked;
import io.guichet.application.recovery.RecoverAccess.Outcome;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.domain.recovery.Proof;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.Standing.State;

import org.junit.jupiter.api.Test;

import java.util.UUID;

/** One person of the staff alone lets nobody in: the eyes of whoever decides are other eyes. */
class FourEyesTest {

    private final RecoveryDesk desk = new RecoveryDesk();
    private final ProfileId opener = desk.staff(StaffRole.SUPPORT);
    private final ProfileId thief = desk.staff(StaffRole.SUPPORT);
    private final ProfileId third = desk.staff(StaffRole.SUPPORT);
    private final ProfileId boss = desk.staff(StaffRole.ADMINISTRATOR);
    private final ProfileId anna = desk.owner("anna@example.org");
    private final UUID recovery = desk.opened(opener, anna, Loss.SECOND_FACTOR);

    @Test
    void whoever_saw_what_counts_does_not_decide() {
        assertStands(look(thief, true));

        assertThat(decide(thief)).isEqualTo(new Outcome.NotAllowed());
        assertThat(decide(opener)).isEqualTo(new Outcome.NotAllowed());
        assertStands(decide(third));
    }

    @Test
    void whoever_took_the_code_does_not_decide() {
        for (Proof document : new Proof[] {Proof.IDENTITY_DOCUMENT, Proof.REGISTRATION}) {
            desk.recover().note(opener, recovery, new Looked(document, true, "seen"));
        }
        desk.recover().sendCode(thief, recovery);
        assertStands(desk.recover().takeCode(thief, recovery, desk.mailedCode()));

        assertThat(decide(thief)).isEqualTo(new Outcome.NotAllowed());
        assertStands(decide(third));
    }

    @Test
    void what_a_colleague_saw_fail_is_not_put_right_by_who_opened_the_case() {
        look(third, false);
        assertThat(look(opener, true)).isEqualTo(new Outcome.NotAllowed());
        assertStands(look(opener, false));
        assertThat(look(opener, true)).isEqualTo(new Outcome.NotAllowed());

        assertStands(look(third, true));
        assertStands(look(opener, true));
        assertStands(decide(thief));
    }

    @Test
    void nor_by_who_decides_be_he_an_administrator_or_agreed_with_the_opener() {
        look(third, false);
        assertStands(look(boss, true));
        assertThat(decide(boss)).isEqualTo(new Outcome.NotAllowed());
        assertStands(look(opener, true));
        assertThat(decide(boss)).isEqualTo(new Outcome.NotAllowed());

        assertStands(decide(third));
    }

    @Test
    void an_administrator_alone_lets_customers_in_but_not_staff() {
        assertStands(look(boss, true));
        assertStands(decide(boss));

        ProfileId other = desk.staff(StaffRole.ADMINISTRATOR);
        UUID aboutStaff = desk.opened(other, third, Loss.SECOND_FACTOR);
        desk.recover().note(boss, aboutStaff, new Looked(Proof.PHONE_CALL, true, "met him"));
        assertThat(desk.recover().decide(boss, aboutStaff)).isEqualTo(new Outcome.NotAllowed());
    }

    @Test
    void support_sees_no_case_of_staff_and_nobody_his_own() {
        ProfileId other = desk.staff(StaffRole.ADMINISTRATOR);
        desk.opened(other, boss, Loss.SECOND_FACTOR);

        assertThat(desk.open().list(thief, State.OPEN))
                .extracting(RecoveryCase::id)
                .containsExactly(recovery);
        assertThat(desk.open().list(boss, State.OPEN)).hasSize(1);
        assertThat(desk.open().list(other, State.OPEN)).hasSize(2);
        assertThat(desk.open().list(anna, State.OPEN)).isEmpty();
    }

    private Outcome look(ProfileId staff, boolean passed) {
        return desk.recover()
                .note(staff, recovery, new Looked(Proof.PHONE_CALL, passed, "number known"));
    }

    private Outcome decide(ProfileId staff) {
        return desk.recover().decide(staff, recovery);
    }

    private static void assertStands(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Stands.class);
    }
}
