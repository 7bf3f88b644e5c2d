package io.guichet.application.payment;

import io.guichet.application.payment.port.CardProvider;
import io.guichet.application.payment.port.CardProvider.RefundAnswer;
import io.guichet.application.payment.port.Refunds;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;

import java.time.Clock;

/**
 * Has the card provider send a refund whose money has left the credit already, and books what came
 * of it. May be repeated after a crash at any point: the provider sends each refund id once.
 */
public final class CardRefunds {

    private final Refunds refunds;
    private final CardSessions sessions;
    private final CardProvider provider;
    private final MoneyBackBooks books;
    private final Transactions transactions;
    private final Clock clock;

    public CardRefunds(
            Refunds refunds,
            CardSessions sessions,
            CardProvider provider,
            MoneyBackBooks books,
            Transactions transactions,
            Clock clock) {
        this.refunds = refunds;
        this.sessions = sessions;
        this.provider = provider;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The refund as it then stands.
     *
     * @throws CardProvider.ProviderUnavailableException if the provider does not answer; the refund
     *     stays where it is
     */
    Refund send(RefundId id) {
        Refund refund = transactions.required(() -> refunds.find(id).orElseThrow());
        if (refund.state() != Refund.State.SENDING) {
            return refund;
        }
        String session =
                transactions.required(
                        () -> sessions.of(refund.payment().orElseThrow(), refund.customer()));
        RefundAnswer answer = provider.refund(session, id, refund.amount());
        return transactions.required(() -> book(id, answer));
    }

    private Refund book(RefundId id, RefundAnswer answer) {
        Refund waiting = refunds.find(id).orElseThrow();
        books.lock(waiting.customer(), waiting.amount().currency());
        Refund locked = refunds.find(id).orElseThrow();
        if (locked.state() != Refund.State.SENDING) {
            return locked;
        }
        boolean sent = answer == RefundAnswer.SENT;
        Refund ended = locked.to(sent ? Refund.State.DONE : Refund.State.REFUSED, clock.instant());
        refunds.save(ended);
        if (sent) {
            books.bookSent(ended);
        } else {
            books.bookReturned(ended);
        }
        return ended;
    }
}
