package io.guichet.application.payment;

import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.CardProvider;
import io.guichet.application.payment.port.CardProvider.ProviderUnavailableException;
import io.guichet.application.payment.port.CardProvider.Session;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.PaymentId;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks the provider about each payment by itself, so that one that fails stops no other. */
public final class ResumeCardPaymentsHandler implements ResumeCardPayments {

    private static final Logger LOG = System.getLogger(ResumeCardPayments.class.getName());
    private static final Duration UNTOUCHED = Duration.ofMinutes(1);
    private static final int AT_MOST = 100;

    private final CardPayments cardPayments;
    private final CardProvider provider;
    private final CardSettlement settlement;
    private final Transactions transactions;
    private final Clock clock;

    public ResumeCardPaymentsHandler(
            CardPayments cardPayments,
            CardProvider provider,
            CardSettlement settlement,
            Transactions transactions,
            Clock clock) {
        this.cardPayments = cardPayments;
        this.provider = provider;
        this.settlement = settlement;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int resume() {
        List<PaymentId> hanging =
                transactions.required(
                        () -> cardPayments.hanging(clock.instant().minus(UNTOUCHED), AT_MOST));
        OneByOne round = new OneByOne("card payment");
        round.each(hanging, PaymentId::value, this::resume);
        return round.done();
    }

    private boolean resume(PaymentId id) {
        try {
            CardPayment payment = find(id);
            settlement.bring(id, sessionOf(payment));
            putBehind(payment);
            return true;
        } catch (ProviderUnavailableException unavailable) {
            LOG.log(Level.WARNING, "card payment " + id + " waits: " + unavailable.getMessage());
        } catch (RuntimeException | Error fault) {
            tryLater(id);
            throw fault;
        }
        tryLater(id);
        return false;
    }

    private void tryLater(PaymentId id) {
        try {
            putBehind(find(id));
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.ERROR, "card payment " + id + " is tried again at once", fault);
        }
    }

    /** What did not move waits as long as any other, behind those that waited longer. */
    private void putBehind(CardPayment unmoved) {
        transactions.required(
                () -> {
                    Optional<CardPayment> still =
                            cardPayments
                                    .find(unmoved.id())
                                    .filter(payment -> !payment.state().isOver())
                                    .filter(payment -> payment.version() == unmoved.version());
                    still.map(payment -> payment.to(payment.state(), clock.instant()))
                            .ifPresent(cardPayments::save);
                    return still;
                });
    }

    private CardPayment find(PaymentId id) {
        return transactions.required(() -> cardPayments.find(id).orElseThrow());
    }

    /**
     * A page that nobody may use any more is closed. Where the provider does not know a session of
     * ours, only a payment that nobody authorised ends, and only after its time: what is being
     * captured may have been taken, so it waits for an answer.
     */
    private Session sessionOf(CardPayment payment) {
        boolean over = !clock.instant().isBefore(payment.expiresAt());
        boolean undecided = payment.state() == State.STARTED || payment.state() == State.OPEN;
        Status unknown = over && undecided ? Status.EXPIRED : Status.OPEN;
        if (payment.sessionId().isEmpty()) {
            return standing(payment, unknown);
        }
        Optional<Session> session = provider.find(payment.sessionId());
        return session.filter(found -> found.status() == Status.OPEN && over)
                .map(open -> provider.cancel(open.id()))
                .or(() -> session)
                .orElseGet(() -> standing(payment, unknown));
    }

    private static Session standing(CardPayment payment, Status status) {
        return new Session(
                payment.sessionId(), payment.checkoutUrl(), payment.id(), status, payment.amount());
    }
}
