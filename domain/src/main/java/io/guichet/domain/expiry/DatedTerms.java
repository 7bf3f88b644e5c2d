package io.guichet.domain.expiry;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Terms for what expires on a day or later, until the next ones of the same scope. They never
 * change; of several for one day those set last hold. {@code setBy} is whoever set them.
 */
public record DatedTerms(
        SellerCode seller,
        ExpiryScope scope,
        LocalDate from,
        ExpiryTerms terms,
        String setBy,
        Instant setAt) {

    public DatedTerms {
        requireNonNull(seller, "seller");
        requireNonNull(scope, "scope");
        requireNonNull(from, "from");
        requireNonNull(terms, "terms");
        requireNonNull(setBy, "setBy");
        requireNonNull(setAt, "setAt");
    }

    /** Those of a scope for what expires on a day. */
    public static Optional<ExpiryTerms> on(
            Collection<DatedTerms> all, ExpiryScope scope, LocalDate expiry) {
        return all.stream()
                .filter(dated -> dated.scope().equals(scope))
                .filter(dated -> !dated.from().isAfter(expiry))
                .max(Comparator.comparing(DatedTerms::from).thenComparing(DatedTerms::setAt))
                .map(DatedTerms::terms);
    }
}
