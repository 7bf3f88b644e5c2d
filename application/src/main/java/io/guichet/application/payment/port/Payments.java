package io.guichet.application.payment.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;

import java.util.List;
import java.util.Optional;

/** Booked payments, only ever added. Every adapter passes {@code PaymentsContract}. */
public interface Payments {

    Optional<Payment> find(PaymentId id);

    /**
     * Stores a payment.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the id is taken
     */
    void add(Payment payment);

    /** Stores payments together, as {@link #add} does each. */
    default void addAll(List<Payment> payments) {
        payments.forEach(this::add);
    }

    /**
     * Is told that this customer is about to be locked and to pay an invoice: a store may look up
     * at once what will be asked then. It decides nothing, and whoever asks is answered as ever.
     */
    default void foresee(CustomerNumber customer, DocumentReference invoice, PaymentId id) {}
}
