package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What was agreed with a customer on how long he has to pay, for what is issued from a day on until
 * the next one begins; without a term the seller's policy says so again. Never changed: of several
 * from the same day the last agreed one holds. {@code payer} is which kind of public body he was
 * taken for, or would be; {@code agreedBy} is who of the staff wrote it down.
 */
public record AgreedTerm(
        CustomerNumber customer,
        LocalDate from,
        Optional<PaymentTerm> term,
        PublicPayer payer,
        String agreedBy,
        Instant agreedAt) {

    /** The first to begin first; of those of a day the first agreed. */
    public static final Comparator<AgreedTerm> ORDER =
            Comparator.comparing(AgreedTerm::from).thenComparing(AgreedTerm::agreedAt);

    public AgreedTerm {
        requireNonNull(customer, "customer");
        requireNonNull(from, "from");
        requireNonNull(term, "term");
        requireNonNull(payer, "payer");
        requireNonNull(agreedBy, "agreedBy");
        requireNonNull(agreedAt, "agreedAt");
    }

    /** What holds for what is issued on a day, if something is agreed. */
    public static Optional<AgreedTerm> on(Collection<AgreedTerm> agreed, LocalDate day) {
        return agreed.stream().filter(one -> !one.from().isAfter(day)).max(ORDER);
    }
}
