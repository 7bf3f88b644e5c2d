package io.guichet.application.payment.port;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cards that customers agreed to have kept. Every adapter passes {@code StoredCardsContract}. */
public interface StoredCards {

    Optional<StoredCard> find(StoredCardId id);

    /** A customer's cards but for removed ones, the default one first, then the newest. */
    List<StoredCard> of(CustomerNumber customer);

    /** The cards of some customers, of each in that order. */
    default Map<CustomerNumber, List<StoredCard>> of(Collection<CustomerNumber> customers) {
        return customers.stream().collect(Collectors.toMap(number -> number, this::of));
    }

    /** Of anybody, those that their provider is yet to forget. */
    List<StoredCard> toForget(int limit);

    /**
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the customer has a default
     *     card already and this is another
     */
    void add(StoredCard card);

    /**
     * Stores a change.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster, or if
     *     the customer has a default card already and this is another
     */
    void save(StoredCard card);
}
