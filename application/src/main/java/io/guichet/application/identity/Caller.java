package io.guichet.application.identity;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

/** Who is calling: a person, by profile, with the role his token gives him. */
public record Caller(ProfileId profile, String name, Language language, Role role) {

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
    }
}
