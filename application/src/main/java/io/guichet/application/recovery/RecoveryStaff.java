package io.guichet.application.recovery;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.recovery.port.Recoveries.Sight;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.RecoveryCase.Member;

import java.util.Optional;

/** Who of staff helps whom: support people, administrators everybody but themselves. */
final class RecoveryStaff {

    private RecoveryStaff() {}

    /** Empty for whoever is not support or administrator. */
    static Optional<Member> member(Profiles profiles, ProfileId staff) {
        return profiles.find(staff)
                .filter(profile -> profile.role() == Role.STAFF)
                .filter(
                        profile ->
                                profile.staffRoles().contains(StaffRole.SUPPORT)
                                        || profile.staffRoles().contains(StaffRole.ADMINISTRATOR))
                .map(
                        profile ->
                                new Member(
                                        profile.id(),
                                        profile.staffRoles().contains(StaffRole.ADMINISTRATOR)));
    }

    /** What of all cases he may touch; the same as {@link #mayTouch} says of one. */
    static Optional<Sight> sight(Profiles profiles, ProfileId staff) {
        return member(profiles, staff)
                .map(member -> new Sight(member.profile(), member.administrator()));
    }

    static boolean mayTouch(Profiles profiles, ProfileId staff, Profile person) {
        return member(profiles, staff)
                .filter(member -> person.role() != Role.STAFF || member.administrator())
                .filter(member -> !member.profile().equals(person.id()))
                .isPresent();
    }
}
