package io.guichet.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.staff.KeepStaff.Outcome;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.Together;
import io.guichet.testing.staff.StaffDesk;
import io.guichet.testing.staff.StaffMembersContract;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

class JpaStaffMembersTest extends StaffMembersContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }

    @Test
    void administrators_who_let_each_other_go_at_once_leave_one() {
        ProfileId anna = administrator();
        ProfileId boris = administrator();
        StaffDesk desk = new StaffDesk(stores, Clock.systemUTC());
        AtomicInteger turn = new AtomicInteger();

        List<Outcome> outcomes =
                Together.run(
                        2,
                        () ->
                                turn.getAndIncrement() == 0
                                        ? desk.keep().remove(anna, boris)
                                        : desk.keep().remove(boris, anna));

        assertThat(outcomes)
                .containsExactlyInAnyOrder(new Outcome.Removed(), new Outcome.NotAllowed());
        Set<ProfileId> administrators = in(() -> stores.staffMembers().lockAdministrators());
        assertThat(administrators.contains(anna)).isNotEqualTo(administrators.contains(boris));
    }

    private ProfileId administrator() {
        ProfileId id = new ProfileId(UUID.randomUUID());
        Profile member =
                new Profile(
                        id,
                        "Boss",
                        id.value() + "@example.net",
                        Language.EN,
                        Role.STAFF,
                        Set.of(StaffRole.ADMINISTRATOR));
        done(
                () -> {
                    stores.profiles().add(member);
                    new StaffDesk(stores, Clock.systemUTC()).canSignIn(id);
                });
        return id;
    }
}
