package io.guichet.application.ordering.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** All placed orders. Every adapter passes {@code OrdersContract}. */
public interface Orders {

    /** A number no other order has; numbers rise, gaps are allowed. */
    OrderNumber nextNumber();

    /** So many numbers at once. */
    default List<OrderNumber> nextNumbers(int count) {
        return Stream.generate(this::nextNumber).limit(count).toList();
    }

    Optional<Order> find(OrderNumber number);

    Optional<Order> findByRequest(CustomerNumber customer, UUID requestId);

    /** Whether a customer has bought something that was delivered. */
    boolean hasPurchase(CustomerNumber customer);

    /**
     * Stores a new order.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the same request was
     *     stored meanwhile
     */
    void add(Order order);

    /** Stores orders together, as {@link #add} does each. */
    default void addAll(List<Order> orders) {
        orders.forEach(this::add);
    }

    /**
     * Is told that this customer is about to be locked and to order something: a store may look up
     * at once what will be asked then. It decides nothing, and whoever asks is answered as ever.
     */
    default void foresee(CustomerNumber customer, UUID requestId) {}

    /** The same of an order to settle these invoices, or all that are open if there are none. */
    default void foreseeSettlement(
            CustomerNumber customer, UUID requestId, Collection<DocumentReference> invoices) {}

    /** The same of more of a service's time, which is about to be sold. */
    default void foreseeMoreTime(CustomerNumber customer, ServiceId service, UUID requestId) {}

    /** The same of a sale, behind the lock of its customer. */
    default void foreseeSale(LikelySale sale) {}

    /** What will be asked of a customer's order of a day, as far as that is known. */
    record LikelySale(
            CustomerNumber customer,
            SellerCode seller,
            boolean isToProfessional,
            LocalDate day,
            Set<PlanCode> plans) {

        public LikelySale {
            plans = Set.copyOf(plans);
        }
    }

    /**
     * The same of an invoice to a locked customer for services that he holds, under an order that
     * gets its number with the next question: from then on its series is locked.
     */
    default void foreseeInvoice(Customer customer, List<ServiceId> services, LocalDate today) {}
}
