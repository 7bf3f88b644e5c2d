package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;

/** What a card payment is for. */
public sealed interface CardPurpose {

    record PayInvoice(DocumentReference invoice) implements CardPurpose {

        public PayInvoice {
            requireNonNull(invoice, "invoice");
        }
    }

    /** An order that is delivered once it is paid. */
    record PayOrder(OrderNumber order) implements CardPurpose {

        public PayOrder {
            requireNonNull(order, "order");
        }
    }

    record TopUp() implements CardPurpose {}
}
