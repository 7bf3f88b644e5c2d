package io.guichet.application.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AdvanceShare;

import java.time.LocalDate;

/**
 * Staff asks for a part of an order before it is delivered, by an advance invoice: VAT on services
 * is due with it (CGI 269-2), in proportion to the order's rates. The order stands until a day, and
 * is delivered by who pays the rest of it or by staff. If it is cancelled or expires, a credit note
 * takes the advance back.
 */
public interface AskAdvance {

    Outcome ask(Command command);

    /** What it would come to; nothing is written. */
    Outcome preview(Command command);

    /** {@code until} is the last day on which the order stands. */
    record Command(OrderNumber order, AdvanceShare share, LocalDate until) {

        public Command {
            requireNonNull(order, "order");
            requireNonNull(share, "share");
            requireNonNull(until, "until");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Asked(DocumentReference invoice, Money gross, LocalDate dueOn) implements Outcome {}

        record Previewed(Totals totals) implements Outcome {}

        /** This invoice asks for a part of it already. */
        record AlreadyAsked(DocumentReference invoice) implements Outcome {}

        /** The amount is nothing, all of the order or more, or in another currency. */
        record NotAPart(Money whole) implements Outcome {}

        /** The order stands until the advance is due at least, and for a year at most. */
        record InvalidUntil(LocalDate first, LocalDate last) implements Outcome {}

        /** It renews, changes or settles something. */
        record NotAPurchase() implements Outcome {}

        record AlreadyDelivered() implements Outcome {}

        /** A card is being charged for it at this moment. */
        record PaymentUnderWay() implements Outcome {}

        /** It was cancelled or not paid in time. */
        record OrderOver() implements Outcome {}

        /** What it was quoted with no longer holds, or would not until then: an option's days. */
        record PriceChanged() implements Outcome {}

        record NoSuchOrder() implements Outcome {}
    }
}
