package io.guichet.testing.payment;

import static java.util.Comparator.comparing;

import io.guichet.application.payment.port.ExpiringCards;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Of which kept cards their holders were told that they expire, in memory. */
public final class InMemoryExpiringCards implements ExpiringCards {

    private static final Comparator<StoredCardId> BY_ID =
            comparing(StoredCardId::value, Ids.BY_BYTES);

    private final InMemoryTransactions transactions;
    private final InMemoryStoredCards cards;
    private final Table<StoredCardId, Instant> told;

    InMemoryExpiringCards(InMemoryTransactions transactions, InMemoryStoredCards cards) {
        this.transactions = transactions;
        this.cards = cards;
        told = new Table<>(transactions);
    }

    @Override
    public List<StoredCard> untold(
            YearMonth first, YearMonth last, Optional<StoredCardId> after, int limit) {
        return cards.kept()
                .filter(card -> told.find(card.id()).isEmpty())
                .filter(card -> !card.face().expiry().isBefore(first))
                .filter(card -> !card.face().expiry().isAfter(last))
                .filter(card -> after.isEmpty() || BY_ID.compare(card.id(), after.get()) > 0)
                .sorted(comparing(StoredCard::id, BY_ID))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean tell(StoredCardId card, Instant at) {
        transactions.requireUnderWay();
        return told.add(card, at);
    }
}
