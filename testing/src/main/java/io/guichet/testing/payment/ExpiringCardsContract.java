package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCard.State;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every {@link io.guichet.application.payment.port.ExpiringCards} promises. */
public abstract class ExpiringCardsContract extends Contract {

    private static final YearMonth MARCH = YearMonth.of(2031, 3);

    @Test
    void cards_of_the_months_are_found_until_their_holders_are_told() {
        StoredCard march = add(MARCH, State.DEFAULT);
        StoredCard may = add(MARCH.plusMonths(2), State.KEPT);
        StoredCard before = add(MARCH.minusMonths(1), State.KEPT);
        StoredCard after = add(MARCH.plusMonths(3), State.KEPT);
        StoredCard removed = add(MARCH, State.REMOVED);

        assertThat(untold(Optional.empty()))
                .contains(march, may)
                .doesNotContain(before, after, removed);
        assertThat(tell(march)).isTrue();
        assertThat(tell(march)).isFalse();

        assertThat(untold(Optional.empty())).contains(may).doesNotContain(march);
    }

    @Test
    void they_come_by_their_ids() {
        StoredCard one = add(MARCH, State.KEPT);
        StoredCard other = add(MARCH, State.KEPT);
        List<StoredCard> both =
                untold(Optional.empty()).stream().filter(List.of(one, other)::contains).toList();

        assertThat(untold(Optional.of(both.getFirst().id())))
                .contains(both.getLast())
                .doesNotContain(both.getFirst());
        assertThat(untold(Optional.of(both.getLast().id()))).doesNotContain(one, other);
    }

    private List<StoredCard> untold(Optional<StoredCardId> after) {
        return in(() -> stores().expiringCards().untold(MARCH, MARCH.plusMonths(2), after, 10_000));
    }

    private boolean tell(StoredCard card) {
        return in(() -> stores().expiringCards().tell(card.id(), Given.NOON));
    }

    private StoredCard add(YearMonth expiry, State state) {
        UUID id = UUID.randomUUID();
        StoredCard card =
                new StoredCard(
                        new StoredCardId(id),
                        given().customer().number(),
                        "tok_" + id,
                        new CardFace("visa", "4242", expiry),
                        state,
                        Given.NOON,
                        Given.NOON,
                        0);
        done(() -> stores().storedCards().add(card));
        return card;
    }
}
