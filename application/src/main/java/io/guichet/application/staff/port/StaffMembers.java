package io.guichet.application.staff.port;

import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Set;

/** The profiles that are staff. Every adapter passes {@code StaffMembersContract}. */
public interface StaffMembers {

    /** By name, at most so many. */
    List<Profile> list(int most);

    /**
     * All administrators, none of whom becomes less until the transaction ends. Whoever asks next
     * waits for that, also where there is none.
     */
    Set<ProfileId> lockAdministrators();

    /** Makes a profile staff with these roles, or no staff any more if there are none. */
    void appoint(ProfileId profile, Set<StaffRole> roles);

    /** Gives a profile another name. */
    void rename(ProfileId profile, String name);
}
