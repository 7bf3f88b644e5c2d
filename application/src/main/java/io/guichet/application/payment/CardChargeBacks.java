package io.guichet.application.payment;

import io.guichet.application.payment.ReceiveCardEvent.Outcome;
import io.guichet.application.payment.port.CardProvider.Session;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.ReversalReason;

import java.util.function.Consumer;

/**
 * Books what the bank of a card's holder takes back. Where that is not known, or is not what the
 * books have, no amount is guessed: whoever keeps them is told to look at what the provider says.
 */
public final class CardChargeBacks {

    private final ReversePayment reversePayment;
    private final Consumer<PaymentId> operator;

    /** {@code operator} is told which payment he has to look at. */
    public CardChargeBacks(ReversePayment reversePayment, Consumer<PaymentId> operator) {
        this.reversePayment = reversePayment;
        this.operator = operator;
    }

    Outcome book(Session session) {
        ReversePayment.Command command =
                new ReversePayment.Command(
                        session.payment(), ReversalReason.CHARGEBACK, session.takenBack());
        return switch (reversePayment.reverse(command)) {
            case ReversePayment.Outcome.Reversed ignored -> new Outcome.Received();
            case ReversePayment.Outcome.AlreadyReversed ignored ->
                    inDoubt(session, new Outcome.Received());
            case ReversePayment.Outcome.NothingLeft ignored ->
                    inDoubt(session, new Outcome.Received());
            case ReversePayment.Outcome.RefundUnderWay ignored -> new Outcome.NotNow();
            case ReversePayment.Outcome.NoSuchPayment ignored -> new Outcome.NotNow();
            case ReversePayment.Outcome.WrongReason ignored ->
                    inDoubt(session, new Outcome.Unknown());
            case ReversePayment.Outcome.WrongAmount ignored ->
                    inDoubt(session, new Outcome.Unknown());
        };
    }

    /** Told before the provider has its answer, so that a crash in between has it tell again. */
    private Outcome inDoubt(Session session, Outcome answer) {
        operator.accept(session.payment());
        return answer;
    }
}
