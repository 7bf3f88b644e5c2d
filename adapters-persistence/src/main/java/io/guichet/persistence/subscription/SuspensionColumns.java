package io.guichet.persistence.subscription;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.subscription.Suspension;

import java.time.LocalDate;
import java.util.Optional;

/** A suspension as it is stored: for a debt without a reason, by staff with or without a debt. */
record SuspensionColumns(LocalDate since, String reason, String invoice, LocalDate owedSince) {

    static SuspensionColumns of(Suspension suspension) {
        return switch (suspension) {
            case Suspension.Unpaid debt -> of(suspension.since(), null, Optional.of(debt));
            case Suspension.Other other -> of(other.since(), other.reason(), other.debt());
        };
    }

    private static SuspensionColumns of(
            LocalDate since, String reason, Optional<Suspension.Unpaid> debt) {
        return new SuspensionColumns(
                since,
                reason,
                debt.map(owed -> owed.invoice().value()).orElse(null),
                debt.map(Suspension.Unpaid::since).orElse(null));
    }

    Suspension toSuspension() {
        Optional<Suspension.Unpaid> debt =
                Optional.ofNullable(invoice)
                        .map(DocumentReference::new)
                        .map(owed -> new Suspension.Unpaid(owedSince, owed));
        return reason == null ? debt.orElseThrow() : new Suspension.Other(since, reason, debt);
    }
}
