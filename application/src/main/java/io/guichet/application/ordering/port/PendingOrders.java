package io.guichet.application.ordering.port;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders that are or were to be paid first. Every adapter passes {@code PendingOrdersContract}. */
public interface PendingOrders {

    Optional<PendingOrder> find(OrderNumber number);

    /**
     * Is told that this customer is about to be locked and to pay an order: a store may look up at
     * once what will be asked then. It decides nothing, and whoever asks is answered as ever.
     */
    default void foreseePayment(CustomerNumber customer, OrderNumber order, PaymentId payment) {}

    Optional<PendingOrder> findByRequest(CustomerNumber customer, UUID requestId);

    /** Those that nobody paid in time and that are not cancelled yet, the oldest first. */
    List<OrderNumber> expired(Instant now, int limit);

    /** Whether a card is being charged to renew a service. */
    boolean isRenewalCharged(ServiceId service);

    /**
     * Stores a new one.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the same request was
     *     stored meanwhile
     */
    void add(PendingOrder order);

    /**
     * Stores a change of state.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void save(PendingOrder order);
}
