package io.guichet.domain.charging;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;

/** What became of a charge. */
public sealed interface ChargeState {

    /** It stands on no invoice yet. */
    record Pending() implements ChargeState {}

    /** It stands on this invoice, and is changed with it only. */
    record Invoiced(DocumentReference invoice) implements ChargeState {

        public Invoiced {
            requireNonNull(invoice, "invoice");
        }
    }

    /** Staff took it back before it was invoiced. */
    record Cancelled() implements ChargeState {}
}
