package io.guichet.application.run.batch;

import io.guichet.application.charging.port.Charges;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is pending for a batch's customers, read together once one's is asked for. */
final class BatchCharges implements Charges {

    private final Charges stored;
    private final Supplier<Writes> writes;
    private final Collection<CustomerNumber> customers;
    private Map<CustomerNumber, List<Charge>> loaded;

    BatchCharges(Charges stored, Supplier<Writes> writes, Collection<CustomerNumber> customers) {
        this.stored = stored;
        this.writes = writes;
        this.customers = customers;
    }

    @Override
    public List<Charge> pending(CustomerNumber customer, LocalDate dueBy, int limit) {
        if (loaded == null) {
            loaded = stored.pending(customers, limit);
        }
        return loaded.getOrDefault(customer, List.of()).stream()
                .filter(charge -> !charge.entry().dueOn().isAfter(dueBy))
                .toList();
    }

    @Override
    public void save(Charge charge) {
        writes.get().charges.add(charge);
    }

    @Override
    public Optional<Charge> find(ChargeId id) {
        return stored.find(id);
    }

    @Override
    public List<CustomerNumber> due(SellerCode seller, LocalDate dueBy, long after, int limit) {
        return stored.due(seller, dueBy, after, limit);
    }

    @Override
    public void add(Charge charge) {
        throw new PlayedAloneException("a new charge");
    }
}
