package io.guichet.application.staff;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.access.StaffRole;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the operator trusts his OpenID provider with.
 *
 * @param name what the page calls it
 * @param issuer as the provider names itself
 * @param roles what the claim of roles means here; empty where roles are kept here alone
 * @param makesStaff whether whoever comes with a role and is not known is made staff
 * @param secondFactors values of {@code acr} and {@code amr} that count as a second factor
 */
public record ProviderTerms(
        String name,
        String issuer,
        Map<String, StaffRole> roles,
        boolean makesStaff,
        Set<String> secondFactors) {

    public ProviderTerms {
        requireNonNull(name, "name");
        requireNonNull(issuer, "issuer");
        roles = Map.copyOf(roles);
        secondFactors = Set.copyOf(secondFactors);
        if (makesStaff && roles.isEmpty()) {
            throw new IllegalArgumentException("who is made staff gets his roles by a claim");
        }
    }

    /** The roles the provider gives; empty where roles are kept here. */
    Optional<Set<StaffRole>> rolesOf(VerifiedIdentity identity) {
        return Optional.of(roles)
                .filter(known -> !known.isEmpty())
                .map(
                        known ->
                                identity.groups().stream()
                                        .filter(known::containsKey)
                                        .map(known::get)
                                        .collect(Collectors.toSet()));
    }

    boolean trustsSecondFactors() {
        return !secondFactors.isEmpty();
    }

    boolean provesSecondFactor(VerifiedIdentity identity) {
        return !Collections.disjoint(secondFactors, identity.methods());
    }
}
