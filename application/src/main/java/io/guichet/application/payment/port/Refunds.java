package io.guichet.application.payment.port;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Money on its way back to customers. Every adapter passes {@code RefundsContract}. */
public interface Refunds {

    Optional<Refund> find(RefundId id);

    /** The refunds of a payment, whatever came of them, oldest first. */
    List<Refund> of(PaymentId payment);

    /** What a customer asked for and nobody has transferred yet, newest first. */
    List<Refund> requestedBy(CustomerNumber customer);

    /** Those that wait for the card provider and were not touched since, oldest first. */
    List<RefundId> hanging(Instant before, int limit);

    /**
     * Stores a new one.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the id is taken
     */
    void add(Refund refund);

    /**
     * Stores a change.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void save(Refund refund);
}
