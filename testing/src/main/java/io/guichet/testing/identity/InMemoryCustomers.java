package io.guichet.testing.identity;

import io.guichet.application.identity.port.ClosedCustomers;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.query.ListCustomers;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ReplacedIdentity;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Customers in memory. */
public final class InMemoryCustomers implements Customers, ListCustomers, ClosedCustomers {

    private final InMemoryTransactions transactions;
    private final Table<CustomerNumber, Customer> customers;
    private final Table<List<Long>, ReplacedIdentity> replaced;
    private final Table<CustomerNumber, Instant> closed;
    private final AtomicLong numbers = new AtomicLong(100_100);

    public InMemoryCustomers(InMemoryTransactions transactions) {
        this.transactions = transactions;
        customers = new Table<>(transactions);
        replaced = new Table<>(transactions);
        closed = new Table<>(transactions);
    }

    @Override
    public Optional<Customer> find(CustomerNumber number) {
        return customers.find(number);
    }

    @Override
    public CustomerNumber nextNumber() {
        return new CustomerNumber(numbers.incrementAndGet());
    }

    @Override
    public Page<Customer> list(Filter filter, long after, int limit) {
        return Page.of(
                rows().filter(customer -> customer.number().value() > after)
                        .filter(customer -> !isClosed(customer.number()))
                        .filter(customer -> matches(customer, filter))
                        .sorted(Comparator.comparing(customer -> customer.number().value()))
                        .limit(limit + 1L)
                        .toList(),
                limit);
    }

    private static boolean matches(Customer customer, Filter filter) {
        String name = customer.identity().name().toLowerCase(Locale.ROOT);
        return filter.seller().map(customer.seller()::equals).orElse(true)
                && filter.name()
                        .map(part -> name.startsWith(part.toLowerCase(Locale.ROOT)))
                        .orElse(true)
                && filter.email().map(customer.email()::equalsIgnoreCase).orElse(true);
    }

    /** All of them, in the order in which they came. */
    public Stream<Customer> rows() {
        return customers.rows();
    }

    @Override
    public void add(Customer customer) {
        transactions.requireUnderWay();
        if (!customers.add(customer.number(), customer)) {
            throw new IllegalStateException("there is a customer " + customer.number());
        }
    }

    @Override
    public void change(Customer changed, ReplacedIdentity before) {
        transactions.requireUnderWay();
        List<Long> key = List.of(changed.number().value(), before.number());
        if (!replaced.add(key, before)) {
            throw new ConcurrentUpdateException("customer " + changed.number());
        }
        customers.put(changed.number(), changed);
    }

    @Override
    public List<ReplacedIdentity> history(CustomerNumber customer) {
        return replaced.rows()
                .filter(before -> before.before().number().equals(customer))
                .sorted(Comparator.comparing(ReplacedIdentity::number))
                .toList();
    }

    @Override
    public boolean isClosed(CustomerNumber customer) {
        return closed.find(customer).isPresent();
    }

    /** He can be written to no more, and stands on no list. */
    public void close(CustomerNumber number, Instant at) {
        transactions.requireUnderWay();
        closed.put(number, closed.find(number).orElse(at));
        customers.put(number, withoutEmail(customers.find(number).orElseThrow()));
        for (ReplacedIdentity old : history(number)) {
            replaced.put(
                    List.of(number.value(), old.number()),
                    new ReplacedIdentity(
                            withoutEmail(old.before()),
                            old.number(),
                            old.until(),
                            old.replacedBy()));
        }
    }

    /** Those that were closed before a moment and are named still. */
    public Stream<Customer> closedBefore(Instant moment) {
        return rows().filter(customer -> !customer.identity().name().isEmpty())
                .filter(
                        customer ->
                                closed.find(customer.number())
                                        .filter(at -> at.isBefore(moment))
                                        .isPresent());
    }

    /** Nobody knows any more who he was. */
    public void forget(Customer customer) {
        transactions.requireUnderWay();
        CustomerNumber number = customer.number();
        history(number).forEach(old -> replaced.remove(List.of(number.value(), old.number())));
        customers.put(
                number,
                new Customer(
                        number,
                        customer.seller(),
                        customer.identity().withoutName(),
                        customer.email(),
                        customer.language()));
    }

    private static Customer withoutEmail(Customer customer) {
        return new Customer(
                customer.number(),
                customer.seller(),
                customer.identity(),
                customer.number() + "@closed.invalid",
                customer.language());
    }
}
