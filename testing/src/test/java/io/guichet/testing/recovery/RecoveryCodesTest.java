package io.guichet.testing.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.recovery.RecoverAccess.Outcome;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Random codes that staff mails for a case: for how long, how often, and to whom. */
class RecoveryCodesTest {

    private final RecoveryDesk desk = new RecoveryDesk();
    private final ProfileId support = desk.staff(StaffRole.SUPPORT);
    private final ProfileId colleague = desk.staff(StaffRole.SUPPORT);
    private final ProfileId anna = desk.owner("anna@example.org");

    @Test
    void a_code_is_good_for_five_tries_and_three_days() {
        UUID recovery = opened(Loss.ADDRESSES);
        assertThat(desk.recover().takeCode(support, recovery, "1")).isEqualTo(new Outcome.NoCode());
        desk.recover().sendCode(support, recovery);
        for (int time = 0; time < 5; time++) {
            desk.recover().takeCode(support, recovery, "00000000");
        }
        assertThat(desk.recover().takeCode(support, recovery, desk.mailedCode()))
                .isEqualTo(new Outcome.NoCode());

        desk.recover().sendCode(support, recovery);
        desk.clock().advance(Duration.ofDays(3));
        assertThat(desk.recover().takeCode(support, recovery, desk.mailedCode()))
                .isEqualTo(new Outcome.NoCode());
    }

    @Test
    void three_codes_a_day_are_mailed_for_a_case() {
        UUID recovery = opened(Loss.E_MAIL);
        for (int time = 0; time < 3; time++) {
            assertThat(desk.recover().sendCode(support, recovery))
                    .isInstanceOf(Outcome.Stands.class);
        }
        int mailed = desk.letters().size();

        Instant tomorrow = desk.clock().instant().plus(Duration.ofDays(1));
        assertThat(desk.recover().sendCode(colleague, recovery))
                .isEqualTo(new Outcome.TooManyCodes(tomorrow));
        assertThat(desk.letters()).hasSize(mailed);
        assertThat(desk.recover().takeCode(support, recovery, desk.mailedCode()))
                .isInstanceOf(Outcome.Stands.class);

        desk.clock().advance(Duration.ofDays(1));
        assertThat(desk.recover().sendCode(support, recovery)).isInstanceOf(Outcome.Stands.class);
    }

    @Test
    void no_more_is_mailed_to_an_address_than_anything_else_that_is_asked_for() {
        for (int time = 0; time < 5; time++) {
            desk.signIn()
                    .in(
                            () ->
                                    desk.signIn()
                                            .guard()
                                            .mayBeWrittenTo(
                                                    "new@example.org", desk.clock().instant()));
        }
        UUID recovery = opened(Loss.E_MAIL);
        Instant later = desk.clock().instant().plus(Duration.ofHours(1));

        assertThat(desk.recover().sendCode(support, recovery))
                .isEqualTo(new Outcome.TooManyCodes(later));

        desk.clock().advance(Duration.ofHours(1));
        assertThat(desk.recover().sendCode(support, recovery)).isInstanceOf(Outcome.Stands.class);
    }

    private UUID opened(Loss loss) {
        return desk.opened(support, anna, loss);
    }
}
