package io.guichet.application.withdrawal;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.application.withdrawal.WithdrawalCases.Found;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Uncredited;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ordering.AskedAdvance;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a consumer may withdraw from what is not delivered yet. Nobody is bound by an order that
 * waits for its money; who was asked for a part of it in advance is.
 */
final class UndeliveredCases {

    private final WithdrawalCases.Stores stores;
    private final PartCredits credits;

    UndeliveredCases(WithdrawalCases.Stores stores, PartCredits credits) {
        this.stores = stores;
        this.credits = credits;
    }

    Found find(Customer customer, OrderNumber number, Instant now) {
        return stores.pendingOrders()
                .find(number)
                .filter(order -> order.customer().equals(customer.number()))
                .map(order -> find(customer, order, now))
                .orElseGet(() -> new Found.Over(new Outcome.NoSuchOrder()));
    }

    private Found find(Customer customer, PendingOrder order, Instant now) {
        return switch (order.state()) {
            case DELIVERED -> new Found.Over(new Outcome.NewOrdersOnly());
            case CANCELLED -> new Found.Over(new Outcome.NotPaid());
            case WITHDRAWN ->
                    new Found.Over(
                            new Outcome.Withdrawn(
                                    stores.withdrawals().find(order.number()).orElseThrow()));
            case NOT_PAID, CHECKING ->
                    order.advance()
                            .map(advance -> asked(customer, order, advance, now))
                            .orElseGet(() -> new Found.Over(new Outcome.NotPaid()));
        };
    }

    private Found asked(Customer customer, PendingOrder order, AskedAdvance advance, Instant now) {
        List<Part> standing = standing(advance.invoice());
        if (standing.isEmpty()) {
            return new Found.Over(new Outcome.NotPaid());
        }
        return refusal(customer, order, advance, now)
                .<Found>map(Found.Over::new)
                .orElseGet(
                        () ->
                                new Found.Possible(
                                        Case.undelivered(
                                                order,
                                                advance.withdrawableUntil().orElseThrow(),
                                                credits.plan(standing))));
    }

    private Optional<Outcome> refusal(
            Customer customer, PendingOrder order, AskedAdvance advance, Instant now) {
        if (customer.identity().kind().isProfessional()) {
            return Optional.of(new Outcome.ConsumersOnly());
        }
        if (advance.withdrawableUntil().isEmpty()) {
            return Optional.of(new Outcome.Excluded());
        }
        Instant until = advance.withdrawableUntil().get();
        if (!now.isBefore(until)) {
            return Optional.of(new Outcome.TooLate(until));
        }
        return order.state() == OrderState.CHECKING
                        || credits.money().isBeingCharged(advance.invoice())
                ? Optional.of(new Outcome.PaymentUnderWay(advance.invoice()))
                : Optional.empty();
    }

    /** What of the advance was not credited, also where it was given up: nothing was supplied. */
    private List<Part> standing(DocumentReference advance) {
        Invoice invoice = stores.invoices().find(advance).orElseThrow().document();
        Uncredited left = credits.uncredited(invoice);
        List<InvoiceLine> lines = left.lines(left.all());
        return lines.stream().map(line -> new Part(advance, line)).toList();
    }
}
