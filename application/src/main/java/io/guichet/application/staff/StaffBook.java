package io.guichet.application.staff;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.profile.OtherWaysIn;
import io.guichet.application.profile.People;
import io.guichet.application.staff.KeepStaff.NewMember;
import io.guichet.application.staff.port.StaffMembers;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.ProfileId;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who is staff and what becomes of somebody who is not any more. It is called within a transaction;
 * whatever changes roles waits for its turn at the administrators.
 */
public record StaffBook(
        People people, StaffMembers members, OtherWaysIn otherWays, AbleToSignIn able) {

    Profiles profiles() {
        return people.profiles();
    }

    /** A member of staff, nobody else. */
    Optional<Profile> member(ProfileId id) {
        return profiles().find(id).filter(StaffBook::isStaff);
    }

    static boolean isStaff(Profile profile) {
        return !profile.staffRoles().isEmpty();
    }

    /**
     * Whether an administrator would remain who can sign in; {@code administrators} are those of
     * now, locked. Whoever never set his password administers nothing.
     */
    boolean remainsOne(Set<ProfileId> administrators, ProfileId member, Set<StaffRole> roles) {
        return roles.contains(StaffRole.ADMINISTRATOR)
                || !administrators.contains(member)
                || administrators.stream()
                        .filter(other -> !other.equals(member))
                        .anyMatch(able::isAble);
    }

    /**
     * Sets the roles; without any he is no staff and has to sign in anew as whoever he is. Whoever
     * becomes staff has to prove anew that he is whom the operator means: nothing that opened his
     * profile before opens it with its new rights.
     */
    Profile appoint(Profile member, Set<StaffRole> roles) {
        boolean becomes = !isStaff(member) && !roles.isEmpty();
        if (becomes) {
            people.credentials().lock(member.id());
            people.credentials().remove(member.id());
            people.links().removeOf(member.id());
        }
        if (becomes || roles.isEmpty()) {
            people.sessions().endAll(member.id());
            otherWays.close(member.id());
        }
        members.appoint(member.id(), roles);
        if (isStaff(member)) {
            tell(member, roles);
        }
        return profiles().find(member.id()).orElseThrow();
    }

    /** Whoever becomes staff gets a letter with a link instead, or is at the door already. */
    private void tell(Profile member, Set<StaffRole> roles) {
        boolean stays = !roles.isEmpty();
        otherWays
                .news()
                .write(
                        member.id(),
                        stays ? Letter.Kind.STAFF_ROLES_CHANGED : Letter.Kind.STAFF_LET_GO,
                        UUID.randomUUID().toString(),
                        "/account",
                        stays ? Map.of("roles", names(roles)) : Map.of());
    }

    private static String names(Set<StaffRole> roles) {
        return roles.stream().sorted().map(StaffRole::name).collect(Collectors.joining(" "));
    }

    /** Makes staff of somebody who was there for nothing; he is called as the operator says. */
    Profile reuse(Profile former, String name, Set<StaffRole> roles) {
        members.rename(former.id(), name);
        return appoint(former, roles);
    }

    Profile make(String name, NewMember wanted) {
        Profile member =
                new Profile(
                        new ProfileId(UUID.randomUUID()),
                        name,
                        wanted.email().value(),
                        wanted.language(),
                        Role.STAFF,
                        wanted.roles());
        profiles().add(member);
        return member;
    }

    /** Whoever is staff, or acts for a customer; a profile for nothing is of somebody let go. */
    boolean isTaken(Profile profile) {
        return isStaff(profile) || !profiles().customersOf(profile.id()).isEmpty();
    }

    /** What the audit says of somebody. */
    static String told(Profile member) {
        return member.id().value() + ": " + names(member.staffRoles());
    }
}
