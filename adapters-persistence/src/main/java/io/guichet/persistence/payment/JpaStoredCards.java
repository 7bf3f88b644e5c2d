package io.guichet.persistence.payment;

import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.payment.query.ListStoredCards;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Kept cards; a change is one statement that names the version it was read at. */
public final class JpaStoredCards implements StoredCards, ListStoredCards {

    private static final String OF_CUSTOMER =
            """
            select c from StoredCardRow c
            where c.customer = :customer and c.state in (KEPT, DEFAULT)
            order by case when c.state = DEFAULT then 0 else 1 end, c.agreedAt desc, c.id desc
            """;

    private static final String OF_ANY =
            """
            select c from StoredCardRow c
            where among(:keys, c.customer) and c.state in (KEPT, DEFAULT)
            order by case when c.state = DEFAULT then 0 else 1 end, c.agreedAt desc, c.id desc
            """;

    private static final String TO_FORGET =
            "select c from StoredCardRow c where c.state = FORGETTING order by c.customer, c.id";

    private static final String UPDATE =
            """
            update StoredCardRow c set c.state = :state, c.changedAt = :changedAt,
                c.version = c.version + 1
            where c.id = :id and c.version = :version
            """;

    private final EntityManager entityManager;

    public JpaStoredCards(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<StoredCard> find(StoredCardId id) {
        return Rows.find(entityManager, StoredCardRow.class, id.value()).map(StoredCardRow::toCard);
    }

    @Override
    public List<StoredCard> of(CustomerNumber customer) {
        return entityManager
                .createQuery(OF_CUSTOMER, StoredCardRow.class)
                .setParameter("customer", customer.value())
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(StoredCardRow::toCard)
                .toList();
    }

    @Override
    public Map<CustomerNumber, List<StoredCard>> of(Collection<CustomerNumber> customers) {
        return Rows.amongCustomers(entityManager, StoredCardRow.class, OF_ANY, customers).stream()
                .map(StoredCardRow::toCard)
                .collect(Collectors.groupingBy(StoredCard::customer));
    }

    @Override
    public List<StoredCard> list(CustomerNumber customer) {
        return of(customer);
    }

    @Override
    public List<StoredCard> toForget(int limit) {
        return entityManager
                .createQuery(TO_FORGET, StoredCardRow.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(StoredCardRow::toCard)
                .toList();
    }

    @Override
    public void add(StoredCard card) {
        Rows.add(entityManager, nameOf(card), List.of(StoredCardRow.from(card)));
    }

    @Override
    public void save(StoredCard card) {
        String name = nameOf(card);
        Rows.requireOne(name, Rows.race(name, () -> update(card)));
    }

    private int update(StoredCard card) {
        return entityManager
                .createQuery(UPDATE)
                .setParameter("state", card.state())
                .setParameter("changedAt", card.changedAt())
                .setParameter("id", card.id().value())
                .setParameter("version", card.version())
                .executeUpdate();
    }

    private static String nameOf(StoredCard card) {
        return "stored card " + card.id();
    }
}
