package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;

import java.time.LocalDate;

/** Since when and why a service is suspended. */
public sealed interface Suspension {

    LocalDate since();

    /** For a bill that is not paid: paying lifts it. */
    record Unpaid(LocalDate since, DocumentReference invoice) implements Suspension {

        public Unpaid {
            requireNonNull(since, "since");
            requireNonNull(invoice, "invoice");
        }
    }

    /** For any other reason, by staff: only staff lifts it. */
    record Other(LocalDate since, String reason) implements Suspension {

        public Other {
            requireNonNull(since, "since");
            requireNonNull(reason, "reason");
        }
    }
}
