package io.guichet.domain.identity;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * A legal entity or brand that invoices: its identity, currency, the zone that decides its days and
 * the prefix of its documents. How it does business is its {@code BillingPolicy}. It has no billing
 * address ({@code seller-with-billing-address}), since nobody bills it here.
 */
public record Seller(
        SellerCode code,
        Party identity,
        String email,
        String iban,
        String bic,
        Currency currency,
        ZoneId zone,
        String documentPrefix) {

    public Seller {
        requireNonNull(code, "code");
        requireNonNull(identity, "identity");
        requireNonNull(email, "email");
        requireNonNull(iban, "iban");
        requireNonNull(bic, "bic");
        requireNonNull(currency, "currency");
        requireNonNull(zone, "zone");
        if (identity.billing().isPresent()) {
            throw new InvalidValueException("seller-with-billing-address");
        }
        if (!documentPrefix.matches("[A-Z0-9]{1,6}")) {
            throw new IllegalArgumentException("not a document prefix: " + documentPrefix);
        }
    }

    public Seller with(Party other) {
        return new Seller(code, other, email, iban, bic, currency, zone, documentPrefix);
    }

    /** The seller's day at an instant: the only place where a zone decides a day. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
