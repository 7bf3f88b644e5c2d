package io.guichet.application.payment;

import io.guichet.application.payment.DecideCreditPayout.Outcome.AlreadyDecided;
import io.guichet.application.payment.DecideCreditPayout.Outcome.Decided;
import io.guichet.application.payment.DecideCreditPayout.Outcome.NoSuchPayout;
import io.guichet.application.payment.port.Refunds;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.Refund.State;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.payment.RefundKind;

import java.time.Clock;
import java.util.function.Predicate;

/** Writes the end of the request and its entry together. */
public final class DecideCreditPayoutHandler implements DecideCreditPayout {

    private final Refunds refunds;
    private final MoneyBackBooks books;
    private final Transactions transactions;
    private final Clock clock;

    public DecideCreditPayoutHandler(
            Refunds refunds, MoneyBackBooks books, Transactions transactions, Clock clock) {
        this.refunds = refunds;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command) {
        State wanted =
                switch (command.decision()) {
                    case Decision.Transferred ignored -> State.DONE;
                    case Decision.Refused ignored -> State.REFUSED;
                };
        return end(command.payout(), payout -> true, wanted);
    }

    @Override
    public Outcome takeBack(CustomerNumber customer, RefundId payout) {
        return end(payout, found -> found.customer().equals(customer), State.REFUSED);
    }

    private Outcome end(RefundId id, Predicate<Refund> isTheirs, State wanted) {
        return transactions.required(
                () ->
                        refunds.find(id)
                                .filter(DecideCreditPayoutHandler::isSentByStaff)
                                .filter(isTheirs)
                                .map(payout -> end(payout, wanted))
                                .orElseGet(NoSuchPayout::new));
    }

    private Outcome end(Refund found, State wanted) {
        books.lock(found.customer(), found.amount().currency());
        Refund payout = refunds.find(found.id()).orElseThrow();
        if (payout.state() == State.REFUSED && wanted == State.DONE) {
            return new Decided(gone(payout));
        }
        if (payout.state().isOver()) {
            return payout.state() == wanted ? new Decided(payout) : new AlreadyDecided(payout);
        }
        Refund ended = payout.to(wanted, clock.instant());
        refunds.save(ended);
        if (wanted == State.DONE) {
            books.bookSent(ended);
        } else {
            books.bookReturned(ended);
        }
        return new Decided(ended);
    }

    /** The bank was faster than whoever had it stay credit: the books say what is true. */
    private Refund gone(Refund payout) {
        Refund gone = payout.gone(clock.instant());
        refunds.save(gone);
        books.bookGone(gone);
        return gone;
    }

    private static boolean isSentByStaff(Refund refund) {
        return switch (refund.kind()) {
            case RefundKind.UnusedCredit ignored -> true;
            case RefundKind.ByTransfer ignored -> true;
            case RefundKind.ToCard ignored -> false;
            case RefundKind.ToCredit ignored -> false;
        };
    }
}
