package io.guichet.application.payment.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Attempts to pay by card. Every adapter passes {@code CardPaymentsContract}. */
public interface CardPayments {

    Optional<CardPayment> find(PaymentId id);

    /** The newest attempt on a page for an invoice that is {@code STARTED} or {@code OPEN}. */
    Optional<CardPayment> findWaiting(DocumentReference invoice);

    /** The same for an order. */
    Optional<CardPayment> findWaiting(OrderNumber order);

    /** Those that are not over and were not touched since {@code before}, oldest first. */
    List<PaymentId> hanging(Instant before, int limit);

    /** The top-ups of a customer's that are being captured, and will be credit of his. */
    List<CardPayment> toppingUp(CustomerNumber customer);

    void add(CardPayment payment);

    /**
     * Stores a change.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void save(CardPayment payment);
}
