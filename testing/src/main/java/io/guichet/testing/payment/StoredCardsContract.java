package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCard.State;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * What every {@link io.guichet.application.payment.port.StoredCards} and every {@link
 * io.guichet.application.payment.query.ListStoredCards} promises.
 */
public abstract class StoredCardsContract extends Contract {

    @Test
    void a_card_is_found_as_it_was_added() {
        StoredCard card = add(given().customer().number(), State.DEFAULT, Given.NOON);

        assertThat(find(card)).isEqualTo(card);
        assertThat(find(card).token()).isEqualTo(card.token());
        assertThat(in(() -> stores().storedCards().find(new StoredCardId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void the_default_one_comes_first_then_the_newest_and_removed_ones_not_at_all() {
        CustomerNumber customer = given().customer().number();
        StoredCard byDefault = add(customer, State.DEFAULT, Given.NOON);
        StoredCard older = add(customer, State.KEPT, Given.NOON.plusSeconds(1));
        StoredCard newer = add(customer, State.KEPT, Given.NOON.plusSeconds(2));
        StoredCard removed = add(customer, State.KEPT, Given.NOON.plusSeconds(3));
        done(() -> stores().storedCards().save(removed.to(State.REMOVED, Given.NOON)));
        StoredCard ended = add(customer, State.KEPT, Given.NOON.plusSeconds(4));
        done(() -> stores().storedCards().save(ended.to(State.FORGETTING, Given.NOON)));
        CustomerNumber other = given().customer().number();
        StoredCard others = add(other, State.DEFAULT, Given.NOON);

        assertThat(in(() -> stores().storedCards().of(customer)))
                .containsExactly(byDefault, newer, older);
        assertThat(in(() -> stores().storedCards().of(List.of(customer, other))))
                .containsEntry(customer, List.of(byDefault, newer, older))
                .containsEntry(other, List.of(others));
        assertThat(stores().listStoredCards().list(customer))
                .containsExactly(byDefault, newer, older);
    }

    @Test
    void those_to_be_forgotten_are_found_until_the_provider_forgot_them() {
        StoredCard card = add(given().customer().number(), State.DEFAULT, Given.NOON);
        assertThat(toForget()).doesNotContain(card.id());

        done(() -> stores().storedCards().save(card.to(State.FORGETTING, Given.NOON)));
        assertThat(toForget()).contains(card.id());

        done(() -> stores().storedCards().save(find(card).to(State.REMOVED, Given.NOON)));
        assertThat(toForget()).doesNotContain(card.id());
    }

    private List<StoredCardId> toForget() {
        return in(() -> stores().storedCards().toForget(1_000)).stream()
                .map(StoredCard::id)
                .toList();
    }

    @Test
    void a_customer_has_one_default_card() {
        CustomerNumber customer = given().customer().number();
        add(customer, State.DEFAULT, Given.NOON);
        StoredCard kept = add(customer, State.KEPT, Given.NOON);

        assertLost(() -> stores().storedCards().add(card(customer, State.DEFAULT, Given.NOON)));
        assertLost(() -> stores().storedCards().save(kept.to(State.DEFAULT, Given.NOON)));
    }

    @Test
    void what_is_saved_is_found_and_the_second_of_two_savers_is_refused() {
        StoredCard first = add(given().customer().number(), State.KEPT, Given.NOON);
        StoredCard second = find(first);

        done(() -> stores().storedCards().save(first.to(State.DEFAULT, Given.NOON.plusSeconds(5))));

        assertThat(find(first).isDefault()).isTrue();
        assertThat(find(first).changedAt()).isEqualTo(Given.NOON.plusSeconds(5));
        assertLost(() -> stores().storedCards().save(second.to(State.REMOVED, Given.NOON)));
    }

    private StoredCard add(CustomerNumber customer, State state, Instant at) {
        StoredCard card = card(customer, state, at);
        done(() -> stores().storedCards().add(card));
        return card;
    }

    private StoredCard find(StoredCard card) {
        return in(() -> stores().storedCards().find(card.id())).orElseThrow();
    }

    private static StoredCard card(CustomerNumber customer, State state, Instant at) {
        UUID id = UUID.randomUUID();
        CardFace face = new CardFace("visa", "4242", YearMonth.of(2030, 12));
        return new StoredCard(new StoredCardId(id), customer, "tok_" + id, face, state, at, at, 0);
    }
}
