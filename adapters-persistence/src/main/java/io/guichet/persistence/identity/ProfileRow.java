package io.guichet.persistence.identity;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "profile")
class ProfileRow {

    @Id private UUID id;
    private String name;
    private String email;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "staff_roles")
    private String staffRoles;

    protected ProfileRow() {}

    static ProfileRow from(Profile profile) {
        ProfileRow row = new ProfileRow();
        row.id = profile.id().value();
        row.name = profile.name();
        row.email = profile.email();
        row.language = profile.language();
        row.role = profile.role();
        row.staffRoles = written(profile.staffRoles());
        return row;
    }

    /** Roles as they are kept. */
    static String written(Set<StaffRole> roles) {
        return roles.stream().map(StaffRole::name).sorted().collect(Collectors.joining(" "));
    }

    Profile toProfile() {
        return new Profile(
                new ProfileId(id),
                name,
                email,
                language,
                role,
                Arrays.stream(staffRoles.split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(StaffRole::valueOf)
                        .collect(Collectors.toSet()));
    }
}
