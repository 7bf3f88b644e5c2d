package io.guichet.application.run.batch;

import io.guichet.application.payment.port.StoredCards;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kept cards of a batch's customers, read together once one's are asked for. */
final class BatchCards implements StoredCards {

    private final StoredCards stored;
    private final Collection<CustomerNumber> customers;
    private Map<CustomerNumber, List<StoredCard>> loaded;

    BatchCards(StoredCards stored, Collection<CustomerNumber> customers) {
        this.stored = stored;
        this.customers = customers;
    }

    @Override
    public List<StoredCard> of(CustomerNumber customer) {
        if (loaded == null) {
            loaded = stored.of(customers);
        }
        return loaded.getOrDefault(customer, List.of());
    }

    @Override
    public Optional<StoredCard> find(StoredCardId id) {
        return stored.find(id);
    }

    @Override
    public List<StoredCard> toForget(int limit) {
        return stored.toForget(limit);
    }

    @Override
    public void add(StoredCard card) {
        throw new PlayedAloneException("a kept card");
    }

    @Override
    public void save(StoredCard card) {
        throw new PlayedAloneException("a kept card");
    }
}
