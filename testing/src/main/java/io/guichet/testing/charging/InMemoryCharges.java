package io.guichet.testing.charging;

import static java.util.Comparator.comparing;

import io.guichet.application.billing.port.Reissues;
import io.guichet.application.charging.port.Charges;
import io.guichet.application.charging.query.ListCharges;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Page;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Charges in memory. */
public final class InMemoryCharges implements Charges, ListCharges {

    private static final Comparator<ChargePosition> OLDEST_FIRST =
            comparing(ChargePosition::at).thenComparing(ChargePosition::id, Ids.BY_BYTES);

    private final InMemoryTransactions transactions;
    private final Customers customers;
    private final Reissues reissues;
    private final Table<ChargeId, Charge> charges;
    private final Table<ChargeId, Charge>.Index<CustomerNumber> byCustomer;
    private final Table<ChargeId, Charge>.Index<Boolean> byPending;

    InMemoryCharges(InMemoryTransactions transactions, Customers customers, Reissues reissues) {
        this.reissues = reissues;
        this.transactions = transactions;
        this.customers = customers;
        charges = new Table<>(transactions);
        byPending = charges.by(Charge::isPending);
        byCustomer = charges.by(Charge::customer);
    }

    @Override
    public Optional<Charge> find(ChargeId id) {
        return charges.find(id);
    }

    @Override
    public List<Charge> pending(CustomerNumber customer, LocalDate dueBy, int limit) {
        return due(dueBy)
                .filter(charge -> charge.customer().equals(customer))
                .sorted(comparing(InMemoryCharges::position, OLDEST_FIRST))
                .limit(limit)
                .toList();
    }

    public boolean isPending(CustomerNumber customer) {
        return byCustomer.of(customer).anyMatch(Charge::isPending);
    }

    @Override
    public List<CustomerNumber> due(SellerCode seller, LocalDate dueBy, long after, int limit) {
        return due(dueBy)
                .map(Charge::customer)
                .filter(number -> customers.find(number).orElseThrow().seller().equals(seller))
                .map(CustomerNumber::value)
                .filter(number -> number > after)
                .distinct()
                .sorted()
                .limit(limit)
                .map(CustomerNumber::new)
                .toList();
    }

    @Override
    public void add(Charge charge) {
        transactions.requireUnderWay();
        if (!charges.add(charge.id(), charge)) {
            throw new ConcurrentUpdateException("charge " + charge.id());
        }
    }

    @Override
    public void save(Charge charge) {
        transactions.requireUnderWay();
        transactions.alone(
                () -> {
                    long stored = charges.find(charge.id()).map(Charge::version).orElse(-1L);
                    if (stored != charge.version()) {
                        throw new ConcurrentUpdateException("charge " + charge.id());
                    }
                    return charges.put(charge.id(), next(charge));
                });
    }

    @Override
    public Page<Charge> list(CustomerNumber customer, ChargePosition after, int limit) {
        List<Charge> found =
                byCustomer
                        .of(customer)
                        .filter(charge -> OLDEST_FIRST.compare(position(charge), after) < 0)
                        .sorted(comparing(InMemoryCharges::position, OLDEST_FIRST.reversed()))
                        .limit(limit + 1L)
                        .map(this::current)
                        .toList();
        return Page.of(found, limit);
    }

    @Override
    public Optional<Charge> find(CustomerNumber customer, ChargeId id) {
        return find(id).filter(charge -> charge.customer().equals(customer)).map(this::current);
    }

    private Charge current(Charge charge) {
        return charge.following(reissues.currentOf(charge.invoice().stream().toList()));
    }

    private Stream<Charge> due(LocalDate dueBy) {
        return byPending.of(true).filter(charge -> !charge.entry().dueOn().isAfter(dueBy));
    }

    private static ChargePosition position(Charge charge) {
        return new ChargePosition(charge.entry().at(), charge.id().value());
    }

    private static Charge next(Charge charge) {
        return new Charge(
                charge.id(),
                charge.customer(),
                charge.entry(),
                charge.lines(),
                charge.state(),
                charge.version() + 1);
    }
}
