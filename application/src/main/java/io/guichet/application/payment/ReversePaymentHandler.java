package io.guichet.application.payment;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Settlements;
import io.guichet.application.payment.ReversePayment.Outcome.AlreadyReversed;
import io.guichet.application.payment.ReversePayment.Outcome.NoSuchPayment;
import io.guichet.application.payment.ReversePayment.Outcome.NothingLeft;
import io.guichet.application.payment.ReversePayment.Outcome.RefundUnderWay;
import io.guichet.application.payment.ReversePayment.Outcome.Reversed;
import io.guichet.application.payment.ReversePayment.Outcome.WrongAmount;
import io.guichet.application.payment.ReversePayment.Outcome.WrongReason;
import io.guichet.application.payment.port.PaymentReversals;
import io.guichet.application.payment.port.Payments;
import io.guichet.application.payment.port.Refunds;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.domain.payment.Settled;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the reopened receivables, the reversal and its entry together. */
public final class ReversePaymentHandler implements ReversePayment {

    private final Stores stores;
    private final MoneyBackBooks books;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(
            Payments payments,
            PaymentReversals reversals,
            Refunds refunds,
            Receivables receivables,
            Settlements settlements) {}

    public ReversePaymentHandler(
            Stores stores, MoneyBackBooks books, Transactions transactions, Clock clock) {
        this.stores = stores;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome reverse(Command command) {
        return transactions.required(
                () ->
                        stores.payments()
                                .find(command.payment())
                                .map(payment -> decide(payment, command))
                                .orElseGet(NoSuchPayment::new));
    }

    private Outcome decide(Payment payment, Command command) {
        ReversalReason reason = command.reason();
        books.lock(payment.customer(), payment.amount().currency());
        Optional<PaymentReversal> earlier = stores.reversals().find(payment.id());
        if (earlier.isPresent()) {
            return isSaidBy(command, earlier.get())
                    ? new Reversed(earlier.get())
                    : new AlreadyReversed(earlier.get());
        }
        if (!reason.fits(payment.method())) {
            return new WrongReason();
        }
        if (!command.taken().stream().allMatch(taken -> isTakenOf(payment, reason, taken))) {
            return new WrongAmount();
        }
        if (stores.refunds().of(payment.id()).stream()
                .anyMatch(refund -> refund.state() == Refund.State.SENDING)) {
            return new RefundUnderWay();
        }
        List<Refund> refunds = keptBack(payment);
        Money gone = command.taken().orElseGet(() -> leftOf(payment, reason, refunds));
        Money prepaid = books.lock(payment.customer(), payment.amount().currency()).prepaid();
        return gone.isPositive()
                ? new Reversed(reverse(payment, reason, gone, prepaid))
                : new NothingLeft();
    }

    private static boolean isSaidBy(Command command, PaymentReversal reversal) {
        return command.reason() == reversal.reason()
                && command.taken().stream().allMatch(reversal.amount()::equals);
    }

    private static boolean isTakenOf(Payment payment, ReversalReason reason, Money taken) {
        return reason == ReversalReason.CHARGEBACK
                && taken.currency().equals(payment.amount().currency())
                && taken.isPositive()
                && taken.compareTo(payment.amount()) <= 0;
    }

    /** What of it was too much is not sent back any more. */
    private List<Refund> keptBack(Payment payment) {
        stores.refunds().of(payment.id()).stream()
                .filter(refund -> refund.state() == Refund.State.REQUESTED)
                .forEach(this::refuse);
        return stores.refunds().of(payment.id());
    }

    private void refuse(Refund requested) {
        Refund refused = requested.to(Refund.State.REFUSED, clock.instant());
        stores.refunds().save(refused);
        books.bookReturned(refused);
    }

    /**
     * A bank takes all of a debit back, and of a card's payment all that the card did not get,
     * whatever was refunded of it on another way; and what never came was refunded of nothing.
     */
    private Money leftOf(Payment payment, ReversalReason reason, List<Refund> refunds) {
        return switch (payment.method()) {
            case CREDIT ->
                    Settled.sum(
                            stores.settlements().ofPayment(payment.id()),
                            Money.zero(payment.amount().currency()));
            case DIRECT_DEBIT -> payment.amount();
            case CARD -> payment.amount().minus(books.sentBack(payment, toCard(refunds)));
            case BANK_TRANSFER ->
                    reason == ReversalReason.RECORDED_IN_ERROR
                            ? payment.amount()
                            : payment.amount().minus(books.sentBack(payment, refunds));
        };
    }

    private static List<Refund> toCard(List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.kind() instanceof RefundKind.ToCard)
                .toList();
    }

    /** What the payment settled itself first, then the credit, then what that credit paid. */
    private PaymentReversal reverse(
            Payment payment, ReversalReason reason, Money gone, Money prepaid) {
        Instant now = clock.instant();
        List<Settled> released =
                new ArrayList<>(
                        Settled.upTo(
                                gone, stores.settlements().ofPayment(payment.id()).reversed()));
        Money fromCredit = gone.minus(Settled.sum(released, Money.zero(gone.currency())));
        Money there = freed(payment, fromCredit, prepaid);
        Money missing = fromCredit.min(fromCredit.minus(there));
        released.addAll(
                Settled.upTo(missing, stores.settlements().ofSpentCredit(payment.customer())));
        books.reopen(
                stores.receivables(),
                payment.customer(),
                released,
                new MoneyBackBooks.Again(now, reason == ReversalReason.CHARGEBACK));
        PaymentReversal reversal =
                new PaymentReversal(
                        payment.id(),
                        payment.customer(),
                        reason,
                        gone,
                        released.stream().map(Settled::allocation).toList(),
                        now);
        stores.reversals().add(reversal);
        books.bookReversal(payment, reversal, released);
        return reversal;
    }

    /** The credit there is, after no more credit is paid out than there is. */
    private Money freed(Payment payment, Money needed, Money prepaid) {
        Money there = prepaid;
        for (Refund requested : stores.refunds().requestedBy(payment.customer())) {
            if (there.compareTo(needed) >= 0) {
                return there;
            }
            refuse(requested);
            there = there.plus(requested.amount());
        }
        return there;
    }
}
