package io.guichet.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.domain.identity.CustomerNumber;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

class StoredCardTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CardFace FACE = new CardFace("visa", "4242", YearMonth.of(2026, 3));

    @Test
    void a_card_is_good_until_the_end_of_its_month() {
        assertThat(FACE.isExpiredIn(YearMonth.of(2026, 3))).isFalse();
        assertThat(FACE.isExpiredIn(YearMonth.of(2026, 4))).isTrue();
    }

    @Test
    void a_face_shows_no_more_than_four_digits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CardFace("visa", "4242424242424242", YearMonth.of(2026, 3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CardFace("<b>", "4242", YearMonth.of(2026, 3)));
    }

    @Test
    void a_removed_card_stays_removed() {
        StoredCard removed = card().to(StoredCard.State.REMOVED, NOON.plusSeconds(1));

        assertThat(removed.isRemoved()).isTrue();
        assertThat(removed.changedAt()).isEqualTo(NOON.plusSeconds(1));
        assertThatIllegalStateException()
                .isThrownBy(() -> removed.to(StoredCard.State.DEFAULT, NOON));
    }

    @Test
    void its_token_is_never_written_anywhere_by_itself() {
        assertThat(card()).hasToString(card().toString()).asString().doesNotContain("tok_1");
    }

    private static StoredCard card() {
        return new StoredCard(
                new StoredCardId(new UUID(0, 1)),
                new CustomerNumber(10001),
                "tok_1",
                FACE,
                StoredCard.State.DEFAULT,
                NOON,
                NOON,
                0);
    }
}
