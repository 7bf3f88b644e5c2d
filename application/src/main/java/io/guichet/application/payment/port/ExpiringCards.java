package io.guichet.application.payment.port;

import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Kept cards that expire and whose holders do not know. Passes {@code ExpiringCardsContract}. */
public interface ExpiringCards {

    /**
     * Cards of which nobody was told, whose last month is one of these, by their ids after one, at
     * most so many; no removed ones.
     */
    List<StoredCard> untold(
            YearMonth first, YearMonth last, Optional<StoredCardId> after, int limit);

    /** Notes that a holder is told of a card; answers whether he was not told before. */
    boolean tell(StoredCardId card, Instant at);
}
