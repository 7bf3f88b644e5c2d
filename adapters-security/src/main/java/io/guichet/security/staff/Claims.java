package io.guichet.security.staff;

import com.nimbusds.jwt.JWTClaimsSet;

import io.guichet.application.staff.VerifiedIdentity;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.shared.InvalidValueException;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a token that was verified; what is not of the right kind counts as left out. */
record Claims(JWTClaimsSet claims, List<String> rolesPath) {

    private static final int LONGEST_SUBJECT = 255;

    /** Empty if its subject is longer than the standard allows. */
    Optional<VerifiedIdentity> identity() {
        return Optional.ofNullable(claims.getSubject())
                .filter(subject -> !subject.isBlank() && subject.length() <= LONGEST_SUBJECT)
                .map(
                        subject ->
                                new VerifiedIdentity(
                                        claims.getIssuer(),
                                        subject,
                                        email(),
                                        text("name").orElse(""),
                                        groups(),
                                        Stream.concat(
                                                        words(claims.getClaim("acr")),
                                                        words(claims.getClaim("amr")))
                                                .collect(Collectors.toSet())));
    }

    private Optional<EmailAddress> email() {
        return text("email")
                .filter(email -> Boolean.TRUE.equals(claims.getClaim("email_verified")))
                .flatMap(Claims::address);
    }

    private static Optional<EmailAddress> address(String email) {
        try {
            return Optional.of(EmailAddress.parse(email));
        } catch (InvalidValueException unfit) {
            return Optional.empty();
        }
    }

    private Optional<String> text(String claim) {
        return Optional.ofNullable(claims.getClaim(claim))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private Set<String> groups() {
        Optional<Object> found = Optional.of(claims.getClaims());
        for (String step : rolesPath) {
            found =
                    found.filter(Map.class::isInstance)
                            .map(object -> ((Map<?, ?>) object).get(step));
        }
        return rolesPath.isEmpty()
                ? Set.of()
                : words(found.orElse(List.of())).collect(Collectors.toSet());
    }

    /** One word, or a list of them. */
    private static Stream<String> words(Object value) {
        Stream<?> all =
                value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
        return all.filter(String.class::isInstance).map(String.class::cast);
    }
}
