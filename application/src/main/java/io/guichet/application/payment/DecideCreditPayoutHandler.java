package io.guichet.application.payment;

import io.guichet.application.payment.DecideCreditPayout.Outcome.AlreadyDecided;
import io.guichet.application.payment.DecideCreditPayout.Outcome.Decided;
import io.guichet.application.payment.DecideCreditPayout.Outcome.NoSuchPayout;
import io.guichet.application.payment.port.Refunds;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.Refund.State;
import io.guichet.domain.payment.RefundKind;

import java.time.Clock;

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
        return transactions.required(
                () ->
                        refunds.find(command.payout())
                                .filter(DecideCreditPayoutHandler::isSentByStaff)
                                .filter(payout -> isTheirs(payout, command.decision()))
                                .map(payout -> decide(payout, command.decision()))
                                .orElseGet(NoSuchPayout::new));
    }

    private Outcome decide(Refund found, Decision decision) {
        books.lock(found.customer(), found.amount().currency());
        Refund payout = refunds.find(found.id()).orElseThrow();
        State wanted =
                switch (decision) {
                    case Decision.Transferred ignored -> State.DONE;
                    case Decision.Refused ignored -> State.REFUSED;
                    case Decision.TakenBack ignored -> State.REFUSED;
                };
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

    private static boolean isSentByStaff(Refund refund) {
        return switch (refund.kind()) {
            case RefundKind.UnusedCredit ignored -> true;
            case RefundKind.ByTransfer ignored -> true;
            case RefundKind.ToCard ignored -> false;
            case RefundKind.ToCredit ignored -> false;
        };
    }

    private static boolean isTheirs(Refund payout, Decision decision) {
        return switch (decision) {
            case Decision.TakenBack(CustomerNumber customer) -> payout.customer().equals(customer);
            case Decision.Transferred ignored -> true;
            case Decision.Refused ignored -> true;
        };
    }
}
