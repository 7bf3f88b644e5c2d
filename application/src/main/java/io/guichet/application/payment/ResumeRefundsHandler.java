package io.guichet.application.payment;

import io.guichet.application.payment.port.CardProvider.ProviderUnavailableException;
import io.guichet.application.payment.port.Refunds;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks the provider about each refund by itself, so that one that fails stops no other. */
public final class ResumeRefundsHandler implements ResumeRefunds {

    private static final Logger LOG = System.getLogger(ResumeRefunds.class.getName());
    private static final Duration UNTOUCHED = Duration.ofMinutes(1);
    private static final int AT_MOST = 100;

    private final Refunds refunds;
    private final CardRefunds cardRefunds;
    private final Transactions transactions;
    private final Clock clock;

    public ResumeRefundsHandler(
            Refunds refunds, CardRefunds cardRefunds, Transactions transactions, Clock clock) {
        this.refunds = refunds;
        this.cardRefunds = cardRefunds;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int resume() {
        List<RefundId> hanging =
                transactions.required(
                        () -> refunds.hanging(clock.instant().minus(UNTOUCHED), AT_MOST));
        OneByOne round = new OneByOne("refund");
        round.each(hanging, RefundId::value, this::resume);
        return round.done();
    }

    private boolean resume(RefundId id) {
        try {
            return cardRefunds.send(id).state().isOver();
        } catch (ProviderUnavailableException unavailable) {
            LOG.log(Level.WARNING, "refund " + id + " waits: " + unavailable.getMessage());
        } catch (RuntimeException | Error fault) {
            tryLater(id);
            throw fault;
        }
        tryLater(id);
        return false;
    }

    private void tryLater(RefundId id) {
        try {
            transactions.required(
                    () -> {
                        Optional<Refund> still =
                                refunds.find(id).filter(refund -> !refund.state().isOver());
                        still.map(refund -> refund.tried(clock.instant())).ifPresent(refunds::save);
                        return still;
                    });
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.ERROR, "refund " + id + " is tried again at once", fault);
        }
    }
}
