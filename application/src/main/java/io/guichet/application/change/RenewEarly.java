package io.guichet.application.change;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer buys time for a service before it is renewed, or because it renews by hand: what he
 * buys is added to the time it is paid for. A period other than the service's own costs what the
 * price list says today; the service goes on with its own afterwards. Where the seller is paid
 * first, it is an order that waits for its money.
 */
public interface RenewEarly {

    /** What it comes to; changes nothing. */
    Outcome quote(Command command);

    Outcome renew(Command command);

    /**
     * Without {@code period} it is the service's own. {@code requestId} is chosen by the caller, so
     * that repeating a command buys once.
     */
    record Command(
            CustomerNumber customer,
            ServiceId service,
            UUID requestId,
            Optional<BillingPeriod> period,
            Optional<Money> agreedTotal) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(service, "service");
            requireNonNull(requestId, "requestId");
            requireNonNull(period, "period");
            requireNonNull(agreedTotal, "agreedTotal");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Quoted(Extension extension) implements Outcome {}

        /** Invoiced and added; {@code paidUntil} is the first day no invoice covers. */
        record Renewed(DocumentReference invoice, LocalDate paidUntil) implements Outcome {}

        /** Added once this is paid. */
        record ToPay(PendingOrder order) implements Outcome {}

        /** It no longer comes to what the customer agreed to; nothing is changed. */
        record QuoteChanged(Money expected, Money actual) implements Outcome {}

        /** One of the refusals a change has. */
        record Refused(ChangeRefusal reason) implements Outcome {}
    }
}
