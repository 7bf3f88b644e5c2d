package io.guichet.testing.debit;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.guichet.application.payment.port.Mandates;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Mandates, in memory. */
public final class InMemoryMandates implements Mandates {

    private static final Comparator<Mandate> NEWEST_FIRST =
            comparing((Mandate mandate) -> mandate.signature().at())
                    .thenComparing(mandate -> mandate.id().value(), Ids.BY_BYTES)
                    .reversed();

    private final InMemoryTransactions transactions;
    private final Table<MandateId, Mandate> mandates;
    private final Table<MandateId, Mandate>.Index<CustomerNumber> byCustomer;

    InMemoryMandates(InMemoryTransactions transactions) {
        this.transactions = transactions;
        mandates = new Table<>(transactions);
        byCustomer = mandates.by(Mandate::customer);
    }

    @Override
    public Optional<Mandate> find(MandateId id) {
        return mandates.find(id);
    }

    @Override
    public Map<MandateId, Mandate> among(Collection<MandateId> ids) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .collect(toMap(Mandate::id, Function.identity()));
    }

    @Override
    public List<Mandate> of(CustomerNumber customer) {
        return byCustomer
                .of(customer)
                .filter(mandate -> !mandate.isOver())
                .sorted(comparing(Mandate::isDefault).reversed().thenComparing(NEWEST_FIRST))
                .toList();
    }

    @Override
    public void add(Mandate mandate) {
        transactions.requireUnderWay();
        requireOneDefault(mandate);
        if (!mandates.add(mandate.id(), mandate)) {
            throw new ConcurrentUpdateException("mandate " + mandate.id());
        }
    }

    @Override
    public void save(Mandate mandate) {
        transactions.requireUnderWay();
        requireOneDefault(mandate);
        if (mandates.find(mandate.id()).orElseThrow().version() != mandate.version()) {
            throw new ConcurrentUpdateException("mandate " + mandate.id());
        }
        mandates.put(mandate.id(), nextVersion(mandate));
    }

    private void requireOneDefault(Mandate mandate) {
        boolean another =
                of(mandate.customer()).stream()
                        .filter(known -> !known.id().equals(mandate.id()))
                        .anyMatch(Mandate::isDefault);
        if (mandate.isDefault() && another) {
            throw new ConcurrentUpdateException("mandate " + mandate.id());
        }
    }

    private static Mandate nextVersion(Mandate mandate) {
        return new Mandate(
                mandate.id(),
                mandate.customer(),
                mandate.creditor(),
                mandate.account(),
                mandate.bic(),
                mandate.address(),
                mandate.signature(),
                mandate.state(),
                mandate.usedOn(),
                mandate.changedAt(),
                mandate.version() + 1);
    }
}
