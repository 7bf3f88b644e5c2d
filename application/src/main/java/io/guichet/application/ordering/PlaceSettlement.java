package io.guichet.application.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.PendingOrder;

import java.util.List;
import java.util.UUID;

/**
 * A customer wants to settle what he owes with one payment: an order over what is open at this
 * moment. When it is paid, its invoices are settled, the longest due first, as far as they are
 * still owed then; the rest of the money becomes credit.
 */
public interface PlaceSettlement {

    Outcome place(Command command);

    /**
     * Without invoices it is for all debts. {@code requestId} is chosen by the caller, so that
     * repeating a command orders once.
     */
    record Command(CustomerNumber customer, UUID requestId, List<DocumentReference> invoices) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(requestId, "requestId");
            invoices = List.copyOf(invoices);
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Placed(PendingOrder order) implements Outcome {}

        /** Nothing is owed, or all of it is being paid at this moment. */
        record NothingOwed() implements Outcome {}

        /** Also for an invoice of another customer and for a credit note. */
        record NoSuchInvoice(DocumentReference invoice) implements Outcome {}

        record NoSuchCustomer() implements Outcome {}
    }
}
