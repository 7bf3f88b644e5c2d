package io.guichet.application.run.batch;

import io.guichet.application.ordering.port.Orders;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Order;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The orders of a batch, their numbers drawn together. */
final class BatchOrders implements Orders {

    private final Orders stored;
    private final Supplier<Writes> writes;
    private final int block;
    private final Deque<OrderNumber> numbers = new ArrayDeque<>();

    /** {@code block} is how many numbers are drawn at once. */
    BatchOrders(Orders stored, Supplier<Writes> writes, int block) {
        this.stored = stored;
        this.writes = writes;
        this.block = block;
    }

    @Override
    public OrderNumber nextNumber() {
        if (numbers.isEmpty()) {
            numbers.addAll(stored.nextNumbers(block));
        }
        return numbers.removeFirst();
    }

    @Override
    public Optional<Order> find(OrderNumber number) {
        return stored.find(number);
    }

    @Override
    public Optional<Order> findByRequest(CustomerNumber customer, UUID requestId) {
        return stored.findByRequest(customer, requestId);
    }

    @Override
    public boolean hasPurchase(CustomerNumber customer) {
        return stored.hasPurchase(customer);
    }

    @Override
    public void add(Order order) {
        writes.get().orders.add(order);
    }
}
