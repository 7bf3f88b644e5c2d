package io.guichet.application.identity;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.access.StaffRole;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is calling: a person, by profile, with the role he has and as much of his rights as his token
 * carries. {@code token} is empty where he came without one, from a chat or a page.
 */
public record Caller(
        ProfileId profile,
        String name,
        Language language,
        Role role,
        Set<StaffRole> staffRoles,
        Optional<UUID> token,
        TokenRights rights) {

    /** Customers act for the customers they own or were given; staff for any, explicitly. */
    public enum Role {
        CUSTOMER,
        STAFF
    }

    public Caller {
        requireNonNull(profile, "profile");
        requireNonNull(name, "name");
        requireNonNull(language, "language");
        requireNonNull(role, "role");
        staffRoles = Set.copyOf(staffRoles);
        requireNonNull(token, "token");
        requireNonNull(rights, "rights");
    }

    /** Somebody who came without a token; staff with every role. */
    public Caller(ProfileId profile, String name, Language language, Role role) {
        this(
                profile,
                name,
                language,
                role,
                role == Role.STAFF ? Set.of(StaffRole.ADMINISTRATOR) : Set.of(),
                Optional.empty(),
                TokenRights.all());
    }

    public boolean isStaff() {
        return role == Role.STAFF;
    }
}
