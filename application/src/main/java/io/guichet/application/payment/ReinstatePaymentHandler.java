package io.guichet.application.payment;

import io.guichet.application.payment.ReinstatePayment.Outcome.AlreadyReinstated;
import io.guichet.application.payment.ReinstatePayment.Outcome.NoSuchPayment;
import io.guichet.application.payment.ReinstatePayment.Outcome.NotChargedBack;
import io.guichet.application.payment.ReinstatePayment.Outcome.Reinstated;
import io.guichet.application.payment.ReinstatePayment.Outcome.WrittenOff;
import io.guichet.application.payment.ReinstatePayment.Outcome.WrongAmount;
import io.guichet.application.payment.port.PaymentReversals;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.AllocationPlan;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.domain.payment.ReversalReason;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Writes what is settled again and the payment together, under the customer's lock. */
public final class ReinstatePaymentHandler implements ReinstatePayment {

    private final RecordTransferHandler.Stores stores;
    private final PaymentReversals reversals;
    private final TransferDebts debts;
    private final PaymentBooks books;
    private final IncomingMoney money;
    private final Transactions transactions;
    private final Clock clock;

    public ReinstatePaymentHandler(
            RecordTransferHandler.Stores stores,
            PaymentReversals reversals,
            PaymentBooks books,
            IncomingMoney money,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.reversals = reversals;
        this.debts = new TransferDebts(stores);
        this.books = books;
        this.money = money;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome reinstate(Command command) {
        return transactions.required(
                () ->
                        stores.payments()
                                .find(command.payment())
                                .map(payment -> decide(payment, command.given()))
                                .orElseGet(NoSuchPayment::new));
    }

    private Outcome decide(Payment payment, Optional<Money> given) {
        books.lock(payment.customer(), payment.amount().currency());
        Optional<PaymentReversal> reversal =
                reversals
                        .find(payment.id())
                        .filter(one -> one.reason() == ReversalReason.CHARGEBACK);
        if (reversal.isEmpty()) {
            return new NotChargedBack();
        }
        Money taken = reversal.get().amount();
        Money amount = given.orElse(taken);
        Optional<Payment> repeated = stores.payments().find(payment.id().reinstated());
        if (repeated.isPresent()) {
            return given.stream().allMatch(repeated.get().amount()::equals)
                    ? new Reinstated(repeated.get())
                    : new AlreadyReinstated(repeated.get());
        }
        if (!amount.currency().equals(taken.currency())
                || !amount.isPositive()
                || amount.compareTo(taken) > 0) {
            return new WrongAmount(taken);
        }
        return settle(payment, amount, owedAgain(reversal.get()));
    }

    /** What the charge back reopened, or what stands in its place. */
    private List<Receivable> owedAgain(PaymentReversal reversal) {
        return reversal.reopened().stream()
                .map(Allocation::invoice)
                .flatMap(invoice -> debts.find(reversal.customer(), invoice).stream())
                .distinct()
                .toList();
    }

    private Outcome settle(Payment payment, Money amount, List<Receivable> owed) {
        Optional<DocumentReference> givenUp =
                owed.stream()
                        .filter(one -> one.status() == InvoiceStatus.WRITTEN_OFF)
                        .map(Receivable::invoice)
                        .findFirst();
        if (givenUp.isPresent()) {
            return new WrittenOff(givenUp.get());
        }
        List<Allocation> settled = AllocationPlan.inOrder(amount, owed).allocations();
        settled.forEach(debts::pay);
        return new Reinstated(
                money.bookAgain(
                        new ReceiptIssuing.Received(
                                payment.id().reinstated(),
                                money.customer(payment.customer()),
                                payment.method(),
                                amount,
                                settled,
                                clock.instant())));
    }
}
