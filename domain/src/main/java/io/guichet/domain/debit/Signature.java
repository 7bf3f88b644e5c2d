package io.guichet.domain.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.Language;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a mandate was signed: when, on which day where the seller is, by which profile, from which
 * address on the network, and in which language its text was shown. What it takes of a second
 * factor is said by the operation it is signed with.
 */
public record Signature(Instant at, LocalDate day, String by, String from, Language language) {

    public Signature {
        requireNonNull(at, "at");
        requireNonNull(day, "day");
        requireNonNull(by, "by");
        requireNonNull(from, "from");
        requireNonNull(language, "language");
    }
}
