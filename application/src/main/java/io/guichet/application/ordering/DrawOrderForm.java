package io.guichet.application.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;

/**
 * Gives a customer an order that waits for its money as a paper he can keep and pay from: an order
 * form, or a settlement order for invoices that are owed. It is no invoice.
 */
public interface DrawOrderForm {

    Outcome draw(Command command);

    /** As HTML or as PDF. */
    record Command(CustomerNumber customer, OrderNumber order, DocumentFormat format) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(order, "order");
            requireNonNull(format, "format");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Drawn(RenderedDocument document) implements Outcome {}

        /** It was paid: what was delivered has its invoice. */
        record AlreadyPaid() implements Outcome {}

        /** It was cancelled or expired, or what it was quoted with no longer holds. */
        record OrderOver() implements Outcome {}

        /** Also for an order of another customer. */
        record NoSuchOrder() implements Outcome {}
    }
}
