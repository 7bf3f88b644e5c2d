package io.guichet.application.staff;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.EmailAddress;

import java.util.Optional;
import java.util.Set;

/**
 * Who somebody is by the word of the provider, once its token has been verified.
 *
 * @param issuer the provider, as it names itself
 * @param subject who it is there, for ever
 * @param email only where the provider says that it verified it
 * @param name what he is called, a line of at most 200 characters; empty where the provider does
 *     not say
 * @param groups what the claim of roles holds
 * @param methods how he signed in there: {@code acr} and {@code amr}
 */
public record VerifiedIdentity(
        String issuer,
        String subject,
        Optional<EmailAddress> email,
        String name,
        Set<String> groups,
        Set<String> methods) {

    private static final int LONGEST_NAME = 200;

    public VerifiedIdentity {
        requireNonNull(issuer, "issuer");
        requireNonNull(subject, "subject");
        requireNonNull(email, "email");
        name = name.replaceAll("\\p{Cntrl}", " ").strip();
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        groups = Set.copyOf(groups);
        methods = Set.copyOf(methods);
    }
}
