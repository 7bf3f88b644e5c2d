package io.guichet.application.change;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.expiry.ExpiryStages.Stage;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer renews a service after it expired, or restores it: from the day it expired on, for as
 * many periods as it takes to be paid for again, and what the stage it is in costs beside. Where
 * the seller is paid first it goes on once the order is paid.
 */
public interface RenewLate {

    /** What it comes to; changes nothing. */
    Outcome quote(Command command);

    Outcome renew(Command command);

    /** {@code requestId} is chosen by the caller, so that repeating a command renews once. */
    record Command(
            CustomerNumber customer,
            ServiceId service,
            UUID requestId,
            Optional<Money> agreedTotal) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(service, "service");
            requireNonNull(requestId, "requestId");
            requireNonNull(agreedTotal, "agreedTotal");
        }
    }

    /** The stage it is in, what is invoiced, and the first day that is not paid for then. */
    record Quoted(Stage stage, List<InvoiceLine> lines, Totals totals, LocalDate paidUntil) {

        public Quoted {
            lines = List.copyOf(lines);
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record WouldCost(Quoted quote) implements Outcome {}

        /** Invoiced; {@code paidUntil} is the first day no invoice covers. */
        record Renewed(DocumentReference invoice, LocalDate paidUntil) implements Outcome {}

        /** It goes on once this is paid. */
        record ToPay(PendingOrder order) implements Outcome {}

        /** It no longer comes to what the customer agreed to; nothing is changed. */
        record QuoteChanged(Money expected, Money actual) implements Outcome {}

        /** Its time is not over; more of it can be bought. */
        record NotExpired() implements Outcome {}

        /** Nothing brings it back; its data is deleted on that day. */
        record TooLate(LocalDate deletedOn) implements Outcome {}

        /** It was terminated, deleted or transferred. */
        record Ended() implements Outcome {}

        /** Invoices are to be paid first. */
        record InvoiceUnpaid(ChangeRefusal.InvoiceUnpaid unpaid) implements Outcome {

            public InvoiceUnpaid(DocumentReference invoice) {
                this(new ChangeRefusal.InvoiceUnpaid(invoice));
            }

            public DocumentReference invoice() {
                return unpaid.invoice();
            }
        }

        /** All he holds is suspended by staff, for this. */
        record OnHold(CustomerHold.Reason why) implements Outcome {}

        /** Nobody owns the customer any more. */
        record Closed() implements Outcome {}

        /** Its account is offered to somebody, who is to get what he was shown. */
        record TransferUnderWay() implements Outcome {}

        record NoSuchService() implements Outcome {}
    }
}
