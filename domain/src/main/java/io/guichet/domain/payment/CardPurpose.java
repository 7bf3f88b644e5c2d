package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;

/** What a card payment is for. */
public sealed interface CardPurpose {

    record PayInvoice(DocumentReference invoice) implements CardPurpose {

        public PayInvoice {
            requireNonNull(invoice, "invoice");
        }
    }

    record TopUp() implements CardPurpose {}
}
