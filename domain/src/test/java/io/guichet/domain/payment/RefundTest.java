package io.guichet.domain.payment;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Refund.State;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.UUID;

class RefundTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final PaymentId PAYMENT = new PaymentId(UUID.randomUUID());
    private static final BankAccount ACCOUNT =
            new BankAccount("Anna Petit", "FR7630006000011234567890189");

    private final Refund toCard = refund(new RefundKind.ToCard(PAYMENT));
    private final Refund toAccount = refund(new RefundKind.UnusedCredit(ACCOUNT));

    @Test
    void a_card_waits_for_the_provider_and_unused_credit_for_staff() {
        assertThat(toCard.state()).isEqualTo(State.SENDING);
        assertThat(toAccount.state()).isEqualTo(State.REQUESTED);
    }

    @Test
    void a_recorded_transfer_and_a_refund_to_credit_are_done_at_once() {
        assertThat(refund(new RefundKind.ByTransfer(PAYMENT)).state()).isEqualTo(State.DONE);
        assertThat(refund(new RefundKind.ToCredit(PAYMENT)).state()).isEqualTo(State.DONE);
    }

    @Test
    void it_ends_once() {
        Refund done = toCard.to(State.DONE, NOON.plusSeconds(1));

        assertThat(done.changedAt()).isEqualTo(NOON.plusSeconds(1));
        assertThatIllegalStateException().isThrownBy(() -> done.to(State.REFUSED, NOON));
        assertThatIllegalStateException().isThrownBy(() -> toAccount.to(State.SENDING, NOON));
    }

    @Test
    void money_of_the_payment_leaves_unless_it_is_refused_or_becomes_credit() {
        assertThat(toCard.takesMoneyOut()).isTrue();
        assertThat(toCard.to(State.REFUSED, NOON).takesMoneyOut()).isFalse();
        assertThat(refund(new RefundKind.ToCredit(PAYMENT)).takesMoneyOut()).isFalse();
    }

    @Test
    void unused_credit_is_of_no_payment() {
        assertThat(toCard.payment()).contains(PAYMENT);
        assertThat(toAccount.payment()).isEmpty();
    }

    @Test
    void nothing_cannot_be_refunded() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Refund.start(
                                        toCard.id(),
                                        toCard.customer(),
                                        toCard.kind(),
                                        euros("0"),
                                        "",
                                        NOON));
    }

    @ParameterizedTest
    @CsvSource({
        "BOUNCED, false, false, true",
        "CHARGEBACK, false, true, false",
        "RECORDED_IN_ERROR, true, false, true"
    })
    void a_payment_is_reversed_as_its_kind_can_be(
            ReversalReason reason, boolean credit, boolean card, boolean transfer) {
        assertThat(reason.fits(PaymentMethod.CREDIT)).isEqualTo(credit);
        assertThat(reason.fits(PaymentMethod.CARD)).isEqualTo(card);
        assertThat(reason.fits(PaymentMethod.BANK_TRANSFER)).isEqualTo(transfer);
    }

    private static Refund refund(RefundKind kind) {
        return Refund.start(
                new RefundId(UUID.randomUUID()),
                new CustomerNumber(101),
                kind,
                euros("5"),
                "",
                NOON);
    }
}
