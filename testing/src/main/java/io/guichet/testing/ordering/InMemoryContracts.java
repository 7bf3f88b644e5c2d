package io.guichet.testing.ordering;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.guichet.application.ordering.port.Contracts;
import io.guichet.application.ordering.query.ListContracts;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ordering.Acceptance;
import io.guichet.domain.ordering.Contract;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Terms in memory. */
public final class InMemoryContracts implements Contracts, ListContracts {

    private record Key(SellerCode seller, Contract.Version version) {}

    private record Accepted(OrderNumber order, String code) {}

    private final InMemoryTransactions transactions;
    private final Table<Key, Contract> contracts;
    private final Table<Accepted, Acceptance> accepted;
    private final Table<Accepted, Acceptance>.Index<CustomerNumber> byCustomer;

    InMemoryContracts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        contracts = new Table<>(transactions);
        accepted = new Table<>(transactions);
        byCustomer = accepted.by(Acceptance::customer);
    }

    @Override
    public List<Contract> on(SellerCode seller, LocalDate day) {
        return List.copyOf(
                of(seller)
                        .filter(contract -> !contract.validFrom().isAfter(day))
                        .collect(
                                toMap(
                                        contract -> contract.version().code(),
                                        contract -> contract,
                                        BinaryOperator.maxBy(comparing(Contract::validFrom)),
                                        TreeMap::new))
                        .values());
    }

    @Override
    public void add(Contract contract) {
        transactions.requireUnderWay();
        boolean isDayTaken =
                of(contract.seller())
                        .filter(other -> other.version().code().equals(contract.version().code()))
                        .anyMatch(other -> other.validFrom().equals(contract.validFrom()));
        if (isDayTaken
                || !contracts.add(new Key(contract.seller(), contract.version()), contract)) {
            throw new ConcurrentUpdateException("contract " + contract.version());
        }
    }

    @Override
    public void accept(Collection<Acceptance> acceptances) {
        transactions.requireUnderWay();
        for (Acceptance one : acceptances) {
            if (!accepted.add(new Accepted(one.order(), one.version().code()), one)) {
                throw new ConcurrentUpdateException("contracts of order " + one.order());
            }
        }
    }

    @Override
    public Page<Acceptance> acceptedBy(
            CustomerNumber customer, AcceptancePosition after, int limit) {
        Comparator<AcceptancePosition> order =
                comparing(AcceptancePosition::code)
                        .thenComparing(comparing(AcceptancePosition::order).reversed());
        return Page.of(
                byCustomer
                        .of(customer)
                        .filter(one -> order.compare(position(one), after) > 0)
                        .sorted(comparing(InMemoryContracts::position, order))
                        .limit(limit + 1L)
                        .toList(),
                limit);
    }

    private static AcceptancePosition position(Acceptance one) {
        return new AcceptancePosition(one.version().code(), one.order().value());
    }

    @Override
    public List<Contract> published(SellerCode seller, int limit) {
        return of(seller)
                .sorted(
                        comparing((Contract contract) -> contract.version().code())
                                .thenComparing(comparing(Contract::validFrom).reversed()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Held> of(CustomerNumber customer, SellerCode seller, LocalDate day) {
        return on(seller, day).stream()
                .map(contract -> new Held(contract, last(customer, contract)))
                .toList();
    }

    @Override
    public List<Acceptance> acceptedWith(CustomerNumber customer, OrderNumber order) {
        return byCustomer
                .of(customer)
                .filter(acceptance -> acceptance.order().equals(order))
                .sorted(comparing(acceptance -> acceptance.version().code()))
                .toList();
    }

    private Optional<Acceptance> last(CustomerNumber customer, Contract contract) {
        return byCustomer
                .of(customer)
                .filter(one -> one.version().code().equals(contract.version().code()))
                .max(comparing(one -> one.order().value()));
    }

    private Stream<Contract> of(SellerCode seller) {
        return contracts.rows().filter(contract -> contract.seller().equals(seller));
    }
}
