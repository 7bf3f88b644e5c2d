package io.guichet.domain.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * A legal entity or brand that invoices: its identity, currency, the zone that decides its days,
 * the prefix of its documents and its term of payment in days from the day of issue.
 */
public record Seller(
        SellerCode code,
        Party identity,
        String email,
        String iban,
        String bic,
        Currency currency,
        ZoneId zone,
        String documentPrefix,
        int termDays) {

    public Seller {
        requireNonNull(code, "code");
        requireNonNull(identity, "identity");
        requireNonNull(email, "email");
        requireNonNull(iban, "iban");
        requireNonNull(bic, "bic");
        requireNonNull(currency, "currency");
        requireNonNull(zone, "zone");
        if (!documentPrefix.matches("[A-Z0-9]{1,6}")) {
            throw new IllegalArgumentException("not a document prefix: " + documentPrefix);
        }
        if (termDays < 0 || termDays > 60) {
            // C. com. L441-10: at most 60 days after the day of issue.
            throw new IllegalArgumentException("term must be 0 to 60 days, was " + termDays);
        }
    }

    /** The seller's day at an instant: the only place where a zone decides a day. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
