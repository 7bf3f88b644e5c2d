package io.guichet.application.identity;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.access.TokenRights;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import java.util.Optional;
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
        requireNonNull(token, "token");
        requireNonNull(rights, "rights");
    }

    /** Somebody who came without a token. */
    public Caller(ProfileId profile, String name, Language language, Role role) {
        this(profile, name, language, role, Optional.empty(), TokenRights.all());
    }
}
