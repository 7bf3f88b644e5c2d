package io.guichet.application.payment;

import io.guichet.application.payment.RefundPayment.Outcome.CreditTooLow;
import io.guichet.application.payment.RefundPayment.Outcome.NoSuchPayment;
import io.guichet.application.payment.RefundPayment.Outcome.PaymentReversed;
import io.guichet.application.payment.RefundPayment.Outcome.RefundIdReused;
import io.guichet.application.payment.RefundPayment.Outcome.Refunded;
import io.guichet.application.payment.RefundPayment.Outcome.WrongAmount;
import io.guichet.application.payment.RefundPayment.Outcome.WrongWay;
import io.guichet.application.payment.port.CardProvider.ProviderUnavailableException;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentMethod;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.Settled;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Takes the money out of the credit (one transaction), asks the card provider, and writes down what
 * came of it (another transaction). What hangs in between is taken up by {@link ResumeRefunds}.
 */
public final class RefundPaymentHandler implements RefundPayment {

    private final ReversePaymentHandler.Stores stores;
    private final CardRefunds cardRefunds;
    private final MoneyBackBooks books;
    private final Transactions transactions;
    private final Clock clock;

    public RefundPaymentHandler(
            ReversePaymentHandler.Stores stores,
            CardRefunds cardRefunds,
            MoneyBackBooks books,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.cardRefunds = cardRefunds;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome refund(Command command) {
        Outcome outcome =
                transactions.required(
                        () ->
                                stores.payments()
                                        .find(command.kind().payment())
                                        .map(payment -> decide(command, payment))
                                        .orElseGet(NoSuchPayment::new));
        return outcome instanceof Refunded(Refund refund) ? new Refunded(send(refund)) : outcome;
    }

    private Refund send(Refund refund) {
        if (refund.state() != Refund.State.SENDING) {
            return refund;
        }
        try {
            return cardRefunds.send(refund.id());
        } catch (ProviderUnavailableException unavailable) {
            return refund;
        }
    }

    private Outcome decide(Command command, Payment payment) {
        CustomerBalance balance = books.lock(payment.customer(), payment.amount().currency());
        Optional<Refund> repeated = stores.refunds().find(command.id());
        if (repeated.isPresent()) {
            return isSame(repeated.get(), command)
                    ? new Refunded(repeated.get())
                    : new RefundIdReused();
        }
        if (stores.reversals().find(payment.id()).isPresent()) {
            return new PaymentReversed();
        }
        return switch (command.kind()) {
            case RefundKind.ToCard ignored ->
                    payment.method() == PaymentMethod.CARD
                            ? sendBack(command, payment, balance)
                            : new WrongWay();
            case RefundKind.ByTransfer ignored ->
                    payment.method() == PaymentMethod.CREDIT
                            ? new WrongWay()
                            : sendBack(command, payment, balance);
            case RefundKind.ToCredit ignored -> toCredit(command, payment);
        };
    }

    private Outcome sendBack(Command command, Payment payment, CustomerBalance balance) {
        List<Refund> earlier = stores.refunds().of(payment.id());
        Money refundable = payment.amount().minus(books.sentBack(payment, earlier));
        Money amount = command.amount().orElse(refundable);
        if (!isWithin(amount, refundable)) {
            return new WrongAmount(refundable);
        }
        if (amount.compareTo(balance.prepaid()) > 0) {
            return new CreditTooLow(balance.prepaid());
        }
        return new Refunded(begin(command, payment, amount, List.of()));
    }

    private Outcome toCredit(Command command, Payment payment) {
        List<Settled> standing = stores.settlements().ofPayment(payment.id()).reversed();
        Money refundable = Settled.sum(standing, Money.zero(payment.amount().currency()));
        Money amount = command.amount().orElse(refundable);
        if (!isWithin(amount, refundable)) {
            return new WrongAmount(refundable);
        }
        List<Settled> released = Settled.upTo(amount, standing);
        books.reopen(
                stores.receivables(),
                payment.customer(),
                released,
                new MoneyBackBooks.Again(clock.instant(), false));
        return new Refunded(begin(command, payment, amount, released));
    }

    private Refund begin(Command command, Payment payment, Money amount, List<Settled> released) {
        Refund refund =
                Refund.start(
                        command.id(),
                        payment.customer(),
                        command.kind(),
                        amount,
                        command.reason(),
                        clock.instant());
        stores.refunds().add(refund);
        books.bookRefund(refund, released);
        return refund;
    }

    private static boolean isWithin(Money amount, Money most) {
        return amount.currency().equals(most.currency())
                && amount.isPositive()
                && amount.compareTo(most) <= 0;
    }

    /** What all of it came to at the time is no longer known, so any amount fits it. */
    private static boolean isSame(Refund earlier, Command command) {
        return earlier.kind().equals(command.kind())
                && command.amount().map(earlier.amount()::equals).orElse(true);
    }
}
