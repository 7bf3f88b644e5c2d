package io.guichet.security.staff;

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
record Claims(Map<String, Object> claims, List<String> rolesPath) {

    private static final int LONGEST_SUBJECT = 255;

    /** Empty if its subject is longer than the standard allows, or is no text. */
    Optional<VerifiedIdentity> identity() {
        return text("sub")
                .filter(subject -> !subject.isBlank() && subject.length() <= LONGEST_SUBJECT)
                .filter(subject -> subject.chars().noneMatch(Character::isISOControl))
                .map(
                        subject ->
                                new VerifiedIdentity(
                                        text("iss").orElseThrow(),
                                        subject,
                                        email(),
                                        text("name").orElse(""),
                                        groups(),
                                        Stream.concat(
                                                        words(claims.get("acr")),
                                                        words(claims.get("amr")))
                                                .collect(Collectors.toSet())));
    }

    private Optional<EmailAddress> email() {
        return text("email")
                .filter(email -> Boolean.TRUE.equals(claims.get("email_verified")))
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
        return Optional.ofNullable(claims.get(claim))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private Set<String> groups() {
        Optional<Object> found = Optional.of(claims);
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
