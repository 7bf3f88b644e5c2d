package io.guichet.application.payment;

import io.guichet.application.payment.ReceiveCardEvent.Outcome;
import io.guichet.application.payment.port.CardProvider.Session;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.ReversalReason;

import java.util.function.Consumer;

/**
 * Books what the bank of a card's holder takes back, and what it gives up of that. Where that is
 * not known, or is not what the books have, no amount is guessed: whoever keeps them is told to
 * look at what the provider says.
 */
public final class CardChargeBacks {

    private final ReversePayment reversePayment;
    private final ReinstatePayment reinstatePayment;
    private final Consumer<PaymentId> operator;

    /** {@code operator} is told which payment he has to look at. */
    public CardChargeBacks(
            ReversePayment reversePayment,
            ReinstatePayment reinstatePayment,
            Consumer<PaymentId> operator) {
        this.reversePayment = reversePayment;
        this.reinstatePayment = reinstatePayment;
        this.operator = operator;
    }

    Outcome bring(Session session) {
        return session.status() == Status.REINSTATED ? giveUp(session) : take(session);
    }

    private Outcome take(Session session) {
        ReversePayment.Command command =
                new ReversePayment.Command(
                        session.payment(), ReversalReason.CHARGEBACK, session.disputed());
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

    /** What was not booked as taken back needs no giving up. */
    private Outcome giveUp(Session session) {
        ReinstatePayment.Command command =
                new ReinstatePayment.Command(session.payment(), session.disputed());
        return switch (reinstatePayment.reinstate(command)) {
            case ReinstatePayment.Outcome.Reinstated ignored -> new Outcome.Received();
            case ReinstatePayment.Outcome.NotChargedBack ignored -> new Outcome.Received();
            case ReinstatePayment.Outcome.NoSuchPayment ignored -> new Outcome.NotNow();
            case ReinstatePayment.Outcome.AlreadyReinstated ignored ->
                    inDoubt(session, new Outcome.Received());
            case ReinstatePayment.Outcome.WrittenOff ignored ->
                    inDoubt(session, new Outcome.Received());
            case ReinstatePayment.Outcome.WrongAmount ignored ->
                    inDoubt(session, new Outcome.Unknown());
        };
    }

    /** Told before the provider has its answer, so that a crash in between has it tell again. */
    private Outcome inDoubt(Session session, Outcome answer) {
        operator.accept(session.payment());
        return answer;
    }
}
