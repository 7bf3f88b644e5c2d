package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;

/** What may be known of a card: enough to tell it from another, too little to pay with. */
public record CardFace(String brand, String last4, YearMonth expiry) {

    public CardFace {
        requireNonNull(expiry, "expiry");
        if (!brand.matches("[a-z0-9_-]{1,20}") || !last4.matches("\\d{4}")) {
            throw new IllegalArgumentException("no face of a card: " + brand + " " + last4);
        }
    }

    /** A card can be used until the end of the month printed on it. */
    public boolean isExpiredIn(YearMonth month) {
        return expiry.isBefore(month);
    }
}
