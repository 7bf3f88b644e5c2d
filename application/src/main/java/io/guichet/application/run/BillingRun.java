package io.guichet.application.run;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;

import java.time.Instant;
import java.time.LocalDate;

/** The work of one seller's day; there is one a day. */
public record BillingRun(RunId id, SellerCode seller, LocalDate day, Instant startedAt) {

    public BillingRun {
        requireNonNull(id, "id");
        requireNonNull(seller, "seller");
        requireNonNull(day, "day");
        requireNonNull(startedAt, "startedAt");
    }
}
