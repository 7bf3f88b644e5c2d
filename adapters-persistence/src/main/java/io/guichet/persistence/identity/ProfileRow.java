package io.guichet.persistence.identity;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.UUID;

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

    protected ProfileRow() {}

    static ProfileRow from(Profile profile) {
        ProfileRow row = new ProfileRow();
        row.id = profile.id().value();
        row.name = profile.name();
        row.email = profile.email();
        row.language = profile.language();
        row.role = profile.role();
        return row;
    }

    Profile toProfile() {
        return new Profile(new ProfileId(id), name, email, language, role);
    }
}
