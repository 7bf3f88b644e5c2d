package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

/** What is given back, and by what way. */
public sealed interface RefundKind {

    /** What gives a payment back. */
    sealed interface OfPayment extends RefundKind {

        PaymentId payment();
    }

    /** Back to the card the payment came from. */
    record ToCard(PaymentId payment) implements OfPayment {

        public ToCard {
            requireNonNull(payment, "payment");
        }
    }

    /** A bank transfer that staff has made for a payment, or has to make. */
    record ByTransfer(PaymentId payment) implements OfPayment {

        public ByTransfer {
            requireNonNull(payment, "payment");
        }
    }

    /** What a payment settled is taken off the invoices and becomes credit. */
    record ToCredit(PaymentId payment) implements OfPayment {

        public ToCredit {
            requireNonNull(payment, "payment");
        }
    }

    /** Unused credit the customer asked for, to be transferred to his account by staff. */
    record UnusedCredit(BankAccount to) implements RefundKind {

        public UnusedCredit {
            requireNonNull(to, "to");
        }
    }
}
