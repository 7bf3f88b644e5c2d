package io.guichet.persistence.payment;

import io.guichet.application.payment.port.ExpiringCards;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;

import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Kept cards that expire, and of which their holders were told. */
public final class JpaExpiringCards implements ExpiringCards {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String UNTOLD =
            """
            select c.* from guichet.stored_card c
            where c.state in ('KEPT', 'DEFAULT') and c.expiry between :first and :last and c.id > :after
                and not exists (select 1 from guichet.expiring_card_told t where t.card = c.id)
            order by c.id limit :limit
            """;

    private static final String TELL =
            """
            insert into guichet.expiring_card_told (card, told_at) values (:card, :at)
            on conflict (card) do nothing
            """;

    private final EntityManager entityManager;

    public JpaExpiringCards(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<StoredCard> untold(
            YearMonth first, YearMonth last, Optional<StoredCardId> after, int limit) {
        List<?> found =
                entityManager
                        .createNativeQuery(UNTOLD, StoredCardRow.class)
                        .setParameter("first", first.atDay(1))
                        .setParameter("last", last.atDay(1))
                        .setParameter("after", after.map(StoredCardId::value).orElse(FIRST))
                        .setParameter("limit", limit)
                        .getResultList();
        return found.stream().map(StoredCardRow.class::cast).map(StoredCardRow::toCard).toList();
    }

    @Override
    public boolean tell(StoredCardId card, Instant at) {
        return entityManager
                        .createNativeQuery(TELL)
                        .setParameter("card", card.value())
                        .setParameter("at", at)
                        .executeUpdate()
                > 0;
    }
}
