package io.guichet.testing.billing;

import static java.util.Comparator.comparing;

import io.guichet.application.billing.port.BuyerReferences;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What customers want printed on their invoices, in memory. */
public final class InMemoryBuyerReferences implements BuyerReferences {

    private final InMemoryTransactions transactions;
    private final Table<UUID, StatedReference> stated;
    private final Table<UUID, StatedReference>.Index<CustomerNumber> byCustomer;

    public InMemoryBuyerReferences(InMemoryTransactions transactions) {
        this.transactions = transactions;
        stated = new Table<>(transactions);
        byCustomer = stated.by(StatedReference::customer);
    }

    @Override
    public Optional<BuyerReference> on(CustomerNumber customer, LocalDate day) {
        return byCustomer
                .of(customer)
                .filter(reference -> reference.isOn(day))
                .map(StatedReference::reference)
                .findFirst();
    }

    @Override
    public Optional<StatedReference> find(UUID id) {
        return stated.find(id);
    }

    @Override
    public List<StatedReference> of(CustomerNumber customer) {
        return byCustomer
                .of(customer)
                .sorted(
                        comparing(StatedReference::from)
                                .thenComparing(StatedReference::id, Ids.BY_BYTES))
                .toList();
    }

    @Override
    public List<StatedReference> ofAll(Collection<CustomerNumber> customers) {
        return customers.stream()
                .flatMap(byCustomer::of)
                .filter(reference -> !reference.isDisabled())
                .toList();
    }

    @Override
    public void add(StatedReference reference) {
        transactions.requireUnderWay();
        if (!stated.add(reference.id(), reference)) {
            throw new ConcurrentUpdateException("reference " + reference.id());
        }
    }

    @Override
    public void save(StatedReference reference) {
        transactions.requireUnderWay();
        transactions.alone(
                () -> {
                    if (find(reference.id()).orElseThrow().version() != reference.version()) {
                        throw new ConcurrentUpdateException("reference " + reference.id());
                    }
                    return stated.put(reference.id(), next(reference));
                });
    }

    private static StatedReference next(StatedReference saved) {
        return new StatedReference(
                saved.id(),
                saved.customer(),
                saved.reference(),
                saved.from(),
                saved.until(),
                saved.isDisabled(),
                saved.version() + 1);
    }
}
