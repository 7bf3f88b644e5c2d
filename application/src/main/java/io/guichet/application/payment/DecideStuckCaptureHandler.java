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
import io.guichet.domain.payment.CardPayment.State;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks the provider once more before it believes anybody else. */
public final class DecideStuckCaptureHandler implements DecideStuckCapture {

    private static final Duration HANGING = Duration.ofHours(1);
    private static final int AT_MOST = 100;

    private final CardPayments cardPayments;
    private final StuckCaptures stuck;
    private final CardProvider provider;
    private final CardSettlement settlement;
    private final Transactions transactions;
    private final Clock clock;

    public DecideStuckCaptureHandler(
            CardPayments cardPayments,
            StuckCaptures stuck,
            CardProvider provider,
            CardSettlement settlement,
            Transactions transactions,
            Clock clock) {
        this.cardPayments = cardPayments;
        this.stuck = stuck;
        this.provider = provider;
        this.settlement = settlement;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<CardPayment> list() {
        return transactions.required(() -> stuck.since(clock.instant().minus(HANGING), AT_MOST));
    }

    @Override
    public Outcome decide(Command command) {
        return transactions
                .required(() -> cardPayments.find(command.payment()))
                .map(payment -> decide(command, payment))
                .orElseGet(Outcome.NoSuchPayment::new);
    }

    private Outcome decide(Command command, CardPayment payment) {
        Optional<CaptureDecision> before =
                transactions.required(() -> stuck.decisionOn(payment.id()));
        if (before.isPresent()) {
            return before.get().paidUnder().equals(command.paidUnder())
                    ? ended(payment, before.get())
                    : new Outcome.NotStuck(payment);
        }
        if (!isStuck(payment)) {
            return new Outcome.NotStuck(payment);
        }
        try {
            if (provider.find(payment.sessionId()).isPresent()) {
                return new Outcome.KnownToProvider();
            }
        } catch (ProviderUnavailableException unavailable) {
            return new Outcome.ProviderUnavailable();
        }
        CaptureDecision decision =
                new CaptureDecision(
                        payment.id(),
                        command.paidUnder(),
                        Optional.of(payment.sessionId()),
                        command.decidedBy(),
                        clock.instant());
        Optional<Outcome> refused = transactions.required(() -> note(decision));
        return refused.orElseGet(() -> ended(payment, decision));
    }

    /** Empty once it is noted. */
    private Optional<Outcome> note(CaptureDecision decision) {
        Optional<Outcome> taken =
                decision.paidUnder()
                        .flatMap(stuck::under)
                        .filter(other -> !other.equals(decision.payment()))
                        .map(Outcome.ReferenceTaken::new);
        if (taken.isEmpty()) {
            stuck.add(decision);
        }
        return taken;
    }

    /** Again if it was not done after it was noted. Refunds then name what the provider knows. */
    private Outcome ended(CardPayment payment, CaptureDecision decision) {
        decision.paidUnder()
                .ifPresentOrElse(
                        reference -> settlement.book(payment.id(), taken(payment, reference)),
                        () -> settlement.end(payment.id(), State.EXPIRED));
        return new Outcome.Decided(
                transactions.required(() -> cardPayments.find(payment.id()).orElseThrow()));
    }

    private static Session taken(CardPayment payment, String reference) {
        return new Session(
                reference, payment.checkoutUrl(), payment.id(), Status.CAPTURED, payment.amount());
    }

    private boolean isStuck(CardPayment payment) {
        boolean isWaiting =
                payment.state() == State.CAPTURING || payment.state() == State.RELEASING;
        return isWaiting && payment.startedAt().isBefore(clock.instant().minus(HANGING));
    }
}
