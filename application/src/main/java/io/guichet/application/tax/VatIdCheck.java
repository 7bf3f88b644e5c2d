package io.guichet.application.tax;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.tax.VatId;
import io.guichet.domain.tax.VatIdAnswer;

import java.time.Duration;
import java.time.Instant;

/**
 * How the asking about a VAT id stands, for one seller: the register's proof is in his name. {@code
 * dueAt} is when it is asked next; {@code tries} counts the attempts since it last answered, and
 * {@code failure} says why it did not, empty if it did.
 */
public record VatIdCheck(
        SellerCode seller, VatId id, VatIdAnswer answer, Instant dueAt, int tries, String failure) {

    /** Ten days before a "valid" stops counting: so long may the register be down. */
    static final Duration VALID_AGAIN = Duration.ofDays(20);

    /** A new id may reach the register days after the customer got it. */
    static final Duration INVALID_AGAIN = Duration.ofDays(7);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int DOUBLINGS = 9;

    public VatIdCheck {
        requireNonNull(seller, "seller");
        requireNonNull(id, "id");
        requireNonNull(answer, "answer");
        requireNonNull(dueAt, "dueAt");
        requireNonNull(failure, "failure");
    }

    /** The check of an id that nobody asked about. */
    static VatIdCheck first(SellerCode seller, VatId id, Instant now) {
        return new VatIdCheck(seller, id, new VatIdAnswer.None(), now, 0, "");
    }

    VatIdCheck answered(VatIdAnswer given, Instant now) {
        Duration wait = given instanceof VatIdAnswer.Valid ? VALID_AGAIN : INVALID_AGAIN;
        return new VatIdCheck(seller, id, given, now.plus(wait), 0, "");
    }

    /** Waits one minute, then twice as long each time, at most six hours, for ever. */
    VatIdCheck failed(String reason, Instant now) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        Duration wait = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        return new VatIdCheck(seller, id, answer, now.plus(wait), tries + 1, reason);
    }
}
