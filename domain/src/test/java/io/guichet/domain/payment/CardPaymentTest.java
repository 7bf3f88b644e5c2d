package io.guichet.domain.payment;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment.State;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.time.Instant;
import java.util.UUID;

class CardPaymentTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    private final CardPayment started = start(euros("30"));

    @Test
    void an_attempt_starts_without_a_page() {
        assertThat(started.state()).isEqualTo(State.STARTED);
        assertThat(started.sessionId()).isEmpty();
        assertThat(started.changedAt()).isEqualTo(NOON);
        assertThat(started.isPayableAt(NOON)).isFalse();
    }

    @Test
    void a_page_can_be_used_until_it_expires() {
        CardPayment open = started.opened("cs_1", "https://pay.example", LATER);

        assertThat(open.state()).isEqualTo(State.OPEN);
        assertThat(open.changedAt()).isEqualTo(LATER);
        assertThat(open.isPayableAt(open.expiresAt().minusNanos(1))).isTrue();
        assertThat(open.isPayableAt(open.expiresAt())).isFalse();
        assertThat(open.to(State.CAPTURING, LATER).isPayableAt(LATER)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUCCEEDED", "RELEASED", "ABANDONED", "REFUSED", "UNCONFIRMED", "EXPIRED"})
    void nothing_leaves_an_end(State end) {
        CardPayment over = started.to(end, LATER);

        assertThat(end.isOver()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> over.to(State.CAPTURING, LATER));
        assertThatIllegalStateException()
                .isThrownBy(() -> over.opened("cs_2", "https://pay.example", LATER));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SUCCEEDED")
    void money_can_turn_out_to_be_taken(State meanwhile) {
        CardPayment taken = started.to(meanwhile, NOON).taken("cs_1", "https://pay.example", LATER);

        assertThat(taken.state()).isEqualTo(State.SUCCEEDED);
        assertThat(taken.sessionId()).isEqualTo("cs_1");
        assertThat(taken.changedAt()).isEqualTo(LATER);
        assertThatIllegalStateException()
                .isThrownBy(() -> taken.taken("cs_1", "https://pay.example", LATER));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SUCCEEDED", "RELEASED", "ABANDONED", "REFUSED", "UNCONFIRMED", "EXPIRED"})
    void everything_else_goes_on(State state) {
        assertThat(state.isOver()).isFalse();
        assertThat(started.to(state, LATER).to(State.SUCCEEDED, LATER).state())
                .isEqualTo(State.SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"CAPTURING", "RELEASING"})
    void what_was_decided_is_not_opened_again(State decided) {
        CardPayment payment = started.to(decided, LATER);

        assertThatIllegalStateException()
                .isThrownBy(() -> payment.opened("cs_2", "https://pay.example", LATER));
    }

    @Test
    void an_amount_is_positive() {
        assertThatIllegalArgumentException().isThrownBy(() -> start(euros("0")));
        assertThatIllegalArgumentException().isThrownBy(() -> start(euros("-1")));
    }

    private static CardPayment start(Money amount) {
        return CardPayment.start(
                new PaymentId(new UUID(0, 1)),
                new CustomerNumber(42),
                new CardPurpose.TopUp(),
                amount,
                NOON,
                NOON.plusSeconds(1800));
    }
}
