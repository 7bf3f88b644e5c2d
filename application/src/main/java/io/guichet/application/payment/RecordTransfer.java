package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;

import java.util.List;
import java.util.Optional;

/**
 * Staff records a bank transfer that arrived. It settles what is owed, the longest due first, or
 * what it is told to, and what stands in for that; the rest is added to the customer's credit.
 */
public interface RecordTransfer {

    Outcome record(Command command);

    /** {@code payment} is chosen by the caller, so that repeating a command books once. */
    record Command(CustomerNumber customer, Money amount, Purpose purpose, PaymentId payment) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(amount, "amount");
            requireNonNull(purpose, "purpose");
            requireNonNull(payment, "payment");
        }

        /**
         * How much more it is than what it settles and what a card is being charged for of what it
         * is for, which is still owed; what becomes credit on purpose is none.
         */
        Money exceeding(List<Allocation> settled, List<Receivable> isFor) {
            Money zero = amount.minus(amount);
            Money reserved = isFor.stream().map(Receivable::reserved).reduce(zero, Money::plus);
            Money left =
                    amount.minus(reserved)
                            .minus(
                                    settled.stream()
                                            .map(Allocation::amount)
                                            .reduce(zero, Money::plus));
            return purpose instanceof Purpose.Credit || left.isNegative() ? zero : left;
        }

        boolean isOf(Payment earlier) {
            return earlier.customer().equals(customer)
                    && earlier.method() == PaymentMethod.BANK_TRANSFER
                    && earlier.amount().equals(amount)
                    && earlier.forOrder().equals(purpose.order());
        }
    }

    /** What the money is for. What is left over goes as the policy says. */
    sealed interface Purpose {

        /** These invoices in this order; credit if there are none. */
        static Purpose of(List<DocumentReference> invoices) {
            return invoices.isEmpty() ? new Credit() : new Invoices(invoices);
        }

        /** The order, if it is for one. */
        default Optional<OrderNumber> order() {
            return this instanceof Order(OrderNumber number)
                    ? Optional.of(number)
                    : Optional.empty();
        }

        /** All that is owed, the longest due first. */
        record Debts() implements Purpose {}

        /** These invoices, in this order. */
        record Invoices(List<DocumentReference> inOrder) implements Purpose {

            public Invoices {
                inOrder = List.copyOf(inOrder);
            }
        }

        /** So much for each of these invoices. */
        record Parts(List<Allocation> parts) implements Purpose {

            public Parts {
                parts = List.copyOf(parts);
            }
        }

        /** No invoice at all. */
        record Credit() implements Purpose {}

        /**
         * An order to be paid first. All of it, or more, delivers it; less stays credit and
         * delivers nothing. What arrives for one that was delivered and is owed settles that; for
         * one that cannot be paid any more it is credit too.
         */
        record Order(OrderNumber number) implements Purpose {

            public Order {
                requireNonNull(number, "number");
            }
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Recorded(Payment payment) implements Outcome {}

        /** Not positive, in another currency than the seller's, or less than its parts. */
        record WrongAmount() implements Outcome {}

        /** Also for an invoice of another customer and for a credit note. */
        record NoSuchInvoice(DocumentReference invoice) implements Outcome {}

        /** What was open on it was given up; to be paid, that is taken back first. */
        record WrittenOff(DocumentReference invoice) implements Outcome {}

        /** A part is more than can be paid of its invoice. */
        record MoreThanOwed(DocumentReference invoice, Money payable) implements Outcome {}

        /** So much more than all of what it is for, which the seller does not take. */
        record Exceeding(Money surplus) implements Outcome {}

        /** Also for an order of another customer. */
        record NoSuchOrder() implements Outcome {}

        record NoSuchCustomer() implements Outcome {}

        /** The same payment id came with another content or by another means. */
        record PaymentIdReused() implements Outcome {}
    }
}
