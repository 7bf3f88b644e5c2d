package io.guichet.application.run.batch;

import io.guichet.application.billing.port.BuyerReferences;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.identity.CustomerNumber;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the customers of a batch want printed, read once for all of them. */
final class BatchBuyerReferences implements BuyerReferences {

    private final BuyerReferences stored;
    private final Collection<CustomerNumber> customers;
    private Map<CustomerNumber, List<StatedReference>> stated;

    BatchBuyerReferences(BuyerReferences stored, Collection<CustomerNumber> customers) {
        this.stored = stored;
        this.customers = customers;
    }

    @Override
    public Optional<BuyerReference> on(CustomerNumber customer, LocalDate day) {
        if (stated == null) {
            stated =
                    stored.ofAll(customers).stream()
                            .collect(Collectors.groupingBy(StatedReference::customer));
        }
        return stated.getOrDefault(customer, List.of()).stream()
                .filter(reference -> reference.isOn(day))
                .map(StatedReference::reference)
                .findFirst();
    }

    @Override
    public List<StatedReference> ofAll(Collection<CustomerNumber> among) {
        return stored.ofAll(among);
    }

    @Override
    public Optional<StatedReference> find(UUID id) {
        return stored.find(id);
    }

    @Override
    public List<StatedReference> of(CustomerNumber customer) {
        return stored.of(customer);
    }

    @Override
    public void add(StatedReference reference) {
        throw new PlayedAloneException("a customer's choice");
    }

    @Override
    public void save(StatedReference reference) {
        throw new PlayedAloneException("a customer's choice");
    }
}
