package io.guichet.testing.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guichet.application.recovery.RecoverAccess.Looked;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.domain.recovery.Proof;
import io.guichet.domain.recovery.RecoveryCase;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.UUID;

/** What a person's chain of the audit says of his case: who of staff did what. */
class RecoveryTrailTest {

    private final RecoveryDesk desk = new RecoveryDesk();
    private final ProfileId support = desk.staff(StaffRole.SUPPORT);
    private final ProfileId colleague = desk.staff(StaffRole.SUPPORT);
    private final ProfileId boss = desk.staff(StaffRole.ADMINISTRATOR);
    private final ProfileId anna = desk.owner("anna@example.org");

    @Test
    void the_persons_chain_names_who_of_staff_did_it_and_masks_both_addresses() {
        UUID recovery = opened(Loss.E_MAIL);
        desk.recover().sendCode(colleague, recovery);
        desk.recover().takeCode(colleague, recovery, desk.mailedCode());
        look(recovery, Proof.PHONE_CALL, true);
        desk.recover().decide(boss, recovery);
        desk.clock().advance(RecoveryCase.WAITING);
        desk.carryOut();

        assertThat(desk.chain(anna))
                .extracting(
                        entry -> entry.act().actor().profile(),
                        entry -> entry.act().actor().staff(),
                        AuditEntry::before,
                        AuditEntry::after)
                .containsExactly(
                        tuple(Optional.of(support), true, "a***@example.org", "n***@example.org"),
                        tuple(Optional.of(colleague), true, "", "n***@example.org"),
                        tuple(Optional.of(colleague), true, "", ""),
                        tuple(Optional.of(support), true, "", ""),
                        tuple(Optional.of(boss), true, "a***@example.org", "n***@example.org"),
                        tuple(Optional.empty(), false, "a***@example.org", "n***@example.org"));
    }

    @Test
    void what_staff_wrote_for_itself_stands_nowhere_in_the_chain() {
        UUID recovery = opened(Loss.E_MAIL);
        look(recovery, Proof.PHONE_CALL, false);
        desk.recover().refuse(colleague, recovery, "sounds like his brother");

        assertThat(desk.chain(anna))
                .extracting(AuditEntry::result)
                .anyMatch(result -> result.contains("PHONE_CALL failed"))
                .anyMatch(result -> result.contains("refused"));
        assertThat(desk.chain(anna).toString())
                .doesNotContain("number known", "brother", "new@example.org");
    }

    @Test
    void a_case_that_its_person_stopped_is_his_own_act() {
        opened(Loss.SECOND_FACTOR);
        desk.stop().stop(anna, Optional.empty());

        assertThat(desk.chain(anna).getLast().act().actor().profile()).contains(anna);
        assertThat(desk.chain(anna).getLast().act().actor().staff()).isFalse();
    }

    @Test
    void what_was_removed_stands_in_the_chain() {
        desk.hasSecondFactor(anna);
        UUID recovery = opened(Loss.SECOND_FACTOR);
        look(recovery, Proof.PHONE_CALL, true);
        desk.recover().decide(colleague, recovery);
        desk.clock().advance(RecoveryCase.WAITING);
        desk.carryOut();

        assertThat(desk.chain(anna).getLast().before()).isEqualTo("telephone");
    }

    private UUID opened(Loss loss) {
        return desk.opened(support, anna, loss);
    }

    private void look(UUID recovery, Proof proof, boolean passed) {
        desk.recover().note(support, recovery, new Looked(proof, passed, "number known"));
    }
}
