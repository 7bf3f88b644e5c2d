package io.guichet.application.payment;

import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.CardProvider;
import io.guichet.application.payment.port.CardProvider.ProviderUnavailableException;
import io.guichet.application.payment.port.CardProvider.Session;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.application.payment.port.StuckCaptures;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.payment.CaptureDecision;
import io.guichet.domain.payment.CardPayment;

import java.util.Optional;

/** Trusts an event only as far as its signature, its payment and its amount agree. */
public final class ReceiveCardEventHandler implements ReceiveCardEvent {

    private final CardProvider provider;
    private final CardPayments cardPayments;
    private final StuckCaptures stuck;
    private final CardSettlement settlement;
    private final CardChargeBacks chargeBacks;
    private final Transactions transactions;

    public ReceiveCardEventHandler(
            CardProvider provider,
            CardPayments cardPayments,
            StuckCaptures stuck,
            CardSettlement settlement,
            CardChargeBacks chargeBacks,
            Transactions transactions) {
        this.provider = provider;
        this.cardPayments = cardPayments;
        this.stuck = stuck;
        this.settlement = settlement;
        this.chargeBacks = chargeBacks;
        this.transactions = transactions;
    }

    @Override
    public Outcome receive(String body, String signature) {
        return provider.readEvent(body, signature)
                .map(this::bring)
                .orElseGet(Outcome.NotAuthentic::new);
    }

    private Outcome bring(Session session) {
        Optional<CardPayment> payment =
                transactions.required(
                        () ->
                                cardPayments
                                        .find(session.payment())
                                        .filter(known -> isAbout(known, session)));
        if (payment.isEmpty()) {
            return new Outcome.Unknown();
        }
        boolean isDisputed =
                session.status() == Status.CHARGED_BACK || session.status() == Status.REINSTATED;
        try {
            settlement.bring(session.payment(), session);
        } catch (ProviderUnavailableException unavailable) {
            // What was decided stands; ResumeCardPayments takes it up.
            return isDisputed ? new Outcome.NotNow() : new Outcome.Received();
        }
        return isDisputed ? chargeBacks.bring(session) : new Outcome.Received();
    }

    private boolean isAbout(CardPayment payment, Session session) {
        boolean isSame = payment.sessionId().isEmpty() || payment.sessionId().equals(session.id());
        return payment.amount().equals(session.amount())
                && (isSame || isReplaced(payment, session.id()));
    }

    /** Whether the payment was under a session until staff named another reference. */
    private boolean isReplaced(CardPayment payment, String session) {
        return stuck.decisionOn(payment.id())
                .flatMap(CaptureDecision::session)
                .filter(session::equals)
                .isPresent();
    }
}
