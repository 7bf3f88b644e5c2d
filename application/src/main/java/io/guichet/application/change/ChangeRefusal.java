package io.guichet.application.change;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.standing.CustomerHold;

import java.util.List;

/** Why a service cannot be changed. */
public sealed interface ChangeRefusal {

    record NoSuchService() implements ChangeRefusal {}

    /** It expired or was terminated. */
    record Ended() implements ChangeRefusal {}

    /** It is suspended, for a bill or by staff. */
    record Suspended() implements ChangeRefusal {}

    /** It was cancelled; the cancellation can be taken back first. */
    record Cancelled() implements ChangeRefusal {}

    /** Another change of it waits to be paid; it can be withdrawn first. */
    record ChangeUnderWay() implements ChangeRefusal {}

    /** Invoices, at least one, are to be paid first: of the service, or that he orders again. */
    record InvoiceUnpaid(List<DocumentReference> invoices) implements ChangeRefusal {

        public InvoiceUnpaid {
            invoices = List.copyOf(invoices);
            if (invoices.isEmpty()) {
                throw new IllegalArgumentException("no invoice is unpaid");
            }
        }

        public InvoiceUnpaid(DocumentReference invoice) {
            this(List.of(invoice));
        }

        /** The first to be paid. */
        public DocumentReference invoice() {
            return invoices.getFirst();
        }
    }

    /** All he holds is suspended by staff, for this; what he took over would not be. */
    record OnHold(CustomerHold.Reason why) implements ChangeRefusal {}

    /** Nobody owns the customer any more. */
    record Closed() implements ChangeRefusal {}

    /** A card is being charged for an invoice that would be credited; try again in a minute. */
    record PaymentUnderWay(DocumentReference invoice) implements ChangeRefusal {}

    /** The account that holds it is offered to somebody else; that can be cancelled first. */
    record TransferUnderWay() implements ChangeRefusal {}

    record NoSuchPlan(PlanCode plan) implements ChangeRefusal {}

    /** The plan cannot be bought today for this period. */
    record NotOnSale(PlanCode plan, BillingPeriod period) implements ChangeRefusal {}

    /** The plan the service is of does not become this one. */
    record NotAllowed(PlanCode plan) implements ChangeRefusal {}

    /** The option goes with plans of which the customer has none. */
    record OptionWithoutPlan(PlanCode option) implements ChangeRefusal {}

    /** An option that belongs to it does not go with that plan; it can be cancelled first. */
    record OptionHeld(PlanCode plan) implements ChangeRefusal {}

    /** That plan is delivered only once it is paid, and nothing is paid after today. */
    record NoTimePaid() implements ChangeRefusal {}

    /** There is none to choose: nothing is asked there, or what he has stays of its price. */
    record NoSurcharge() implements ChangeRefusal {}

    /** Fewer than 1 or more than 100. */
    record InvalidQuantity() implements ChangeRefusal {}

    /** It is all that already. */
    record NothingToChange() implements ChangeRefusal {}
}
