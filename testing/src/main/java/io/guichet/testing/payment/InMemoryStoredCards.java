package io.guichet.testing.payment;

import static java.util.Comparator.comparing;

import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.payment.query.ListStoredCards;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Kept cards, in memory. */
public final class InMemoryStoredCards implements StoredCards, ListStoredCards {

    private static final Comparator<StoredCard> NEWEST_FIRST =
            comparing(StoredCard::agreedAt)
                    .thenComparing(card -> card.id().value(), Ids.BY_BYTES)
                    .reversed();

    private final InMemoryTransactions transactions;
    private final Table<StoredCardId, StoredCard> cards;
    private final Table<StoredCardId, StoredCard>.Index<CustomerNumber> byCustomer;

    public InMemoryStoredCards(InMemoryTransactions transactions) {
        this.transactions = transactions;
        cards = new Table<>(transactions);
        byCustomer = cards.by(StoredCard::customer);
    }

    @Override
    public Optional<StoredCard> find(StoredCardId id) {
        return cards.find(id);
    }

    @Override
    public List<StoredCard> of(CustomerNumber customer) {
        return byCustomer
                .of(customer)
                .filter(card -> !card.isRemoved())
                .sorted(comparing(StoredCard::isDefault).reversed().thenComparing(NEWEST_FIRST))
                .toList();
    }

    @Override
    public List<StoredCard> list(CustomerNumber customer) {
        return of(customer);
    }

    /** Of all customers. */
    Stream<StoredCard> kept() {
        return cards.rows().filter(card -> !card.isRemoved());
    }

    @Override
    public List<StoredCard> toForget(int limit) {
        return cards.rows()
                .filter(card -> card.state() == StoredCard.State.FORGETTING)
                .sorted(
                        comparing((StoredCard card) -> card.customer().value())
                                .thenComparing(card -> card.id().value(), Ids.BY_BYTES))
                .limit(limit)
                .toList();
    }

    @Override
    public void add(StoredCard card) {
        transactions.requireUnderWay();
        requireOneDefault(card);
        if (!cards.add(card.id(), card)) {
            throw new ConcurrentUpdateException("stored card " + card.id());
        }
    }

    @Override
    public void save(StoredCard card) {
        transactions.requireUnderWay();
        requireOneDefault(card);
        if (cards.find(card.id()).orElseThrow().version() != card.version()) {
            throw new ConcurrentUpdateException("stored card " + card.id());
        }
        cards.put(card.id(), nextVersion(card));
    }

    private void requireOneDefault(StoredCard card) {
        boolean another =
                of(card.customer()).stream()
                        .filter(known -> !known.id().equals(card.id()))
                        .anyMatch(StoredCard::isDefault);
        if (card.isDefault() && another) {
            throw new ConcurrentUpdateException("stored card " + card.id());
        }
    }

    private static StoredCard nextVersion(StoredCard card) {
        return new StoredCard(
                card.id(),
                card.customer(),
                card.token(),
                card.face(),
                card.state(),
                card.agreedAt(),
                card.changedAt(),
                card.version() + 1);
    }
}
