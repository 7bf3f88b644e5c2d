package io.guichet.testing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Letter;
import io.guichet.application.profile.KeepPhone;
import io.guichet.application.profile.KeepPhone.Command;
import io.guichet.application.profile.KeepPhone.Outcome;
import io.guichet.application.recovery.OpenRecovery.Known;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.Phone;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.testing.recovery.RecoveryDesk;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;

/** Somebody keeps the number at which staff asks whether it is he who lost his access. */
class TelephoneOfAPersonTest {

    private static final String HOME = "+33142685300";
    private static final String OTHER = "+33612345678";

    private final RecoveryDesk desk = new RecoveryDesk();
    private final KeepPhone phones = desk.profiles().keepPhone();
    private final ProfileId anna = desk.owner("anna@example.org");
    private final ProfileId support = desk.staff(StaffRole.SUPPORT);

    @Test
    void its_owner_is_told_of_every_change_without_the_whole_number() {
        assertThat(phones.show(anna)).isEmpty();
        Phone kept = keeps(HOME);
        assertThat(phones.show(anna)).contains(kept);
        desk.clock().advance(Duration.ofDays(1));
        assertThat(phones.remove(anna)).isTrue();
        assertThat(phones.remove(anna)).isFalse();

        assertThat(desk.letters())
                .extracting(Letter::kind)
                .containsExactly(Letter.Kind.PHONE_CHANGED, Letter.Kind.PHONE_REMOVED);
        assertThat(desk.letters())
                .allSatisfy(
                        letter -> {
                            assertThat(letter.to().value()).isEqualTo("anna@example.org");
                            assertThat(letter.facts()).containsEntry("phone", "+33…00");
                        });
    }

    @Test
    void the_same_number_again_is_no_change() {
        Phone kept = keeps(HOME);
        desk.clock().advance(Duration.ofDays(40));

        assertThat(keeps(HOME)).isEqualTo(kept);
        assertThat(desk.letters()).hasSize(1);
    }

    @Test
    void what_is_nobodys_number_is_refused() {
        assertThat(phones.change(new Command(anna, "call me", "")))
                .isEqualTo(new Outcome.NoNumber());
        assertThat(phones.show(anna)).isEmpty();
    }

    @Test
    void staff_sees_it_in_a_case_and_whether_it_was_changed_shortly_before() {
        keeps(HOME);
        desk.clock().advance(Phone.RECENT);
        UUID recovery = desk.opened(support, anna, Loss.SECOND_FACTOR);
        assertThat(seen(recovery).recent()).isFalse();

        desk.clock().advance(Duration.ofMinutes(1));
        keeps(OTHER);
        assertThat(seen(recovery).phone().number().value()).isEqualTo(OTHER);
        assertThat(seen(recovery).recent()).isTrue();
    }

    @Test
    void a_day_less_is_recent_and_nobody_else_sees_it() {
        keeps(HOME);
        desk.clock().advance(Phone.RECENT.minusDays(1));
        UUID recovery = desk.opened(support, anna, Loss.SECOND_FACTOR);

        assertThat(seen(recovery).recent()).isTrue();
        assertThat(desk.open().phone(anna, recovery)).isEmpty();
        assertThat(desk.open().phone(desk.staff(StaffRole.BILLING), recovery)).isEmpty();
    }

    private Known seen(UUID recovery) {
        return desk.open().phone(support, recovery).orElseThrow();
    }

    private Phone keeps(String number) {
        return ((Outcome.Kept) phones.change(new Command(anna, number, ""))).phone();
    }
}
