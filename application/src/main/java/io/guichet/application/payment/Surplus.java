package io.guichet.application.payment;

import io.guichet.application.payment.port.Refunds;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What of a transfer exceeds what it is for waits for staff, who sends it back. */
public final class Surplus {

    private final Refunds refunds;
    private final MoneyBackBooks books;

    public Surplus(Refunds refunds, MoneyBackBooks books) {
        this.refunds = refunds;
        this.books = books;
    }

    /**
     * At most the credit there is; in the transaction that books the payment, within its lock.
     * Answers what it is, which may be nothing.
     */
    Money sendBack(Payment payment, Money surplus) {
        Money credit = books.lock(payment.customer(), surplus.currency()).prepaid();
        Money amount = surplus.min(credit);
        if (amount.isPositive()) {
            Refund refund =
                    Refund.asked(
                            idOf(payment),
                            payment.customer(),
                            payment.id(),
                            amount,
                            payment.receivedAt());
            refunds.add(refund);
            books.bookRefund(refund, List.of());
        }
        return amount;
    }

    /** Of a payment there is one. */
    private static RefundId idOf(Payment payment) {
        String name = "surplus:" + payment.id();
        return new RefundId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
