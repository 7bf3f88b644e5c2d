package io.guichet.application.debit;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.debit.RecordDebitReturn.Outcome.AlreadyReturned;
import io.guichet.application.debit.RecordDebitReturn.Outcome.NoSuchDebit;
import io.guichet.application.debit.RecordDebitReturn.Outcome.NotSent;
import io.guichet.application.debit.RecordDebitReturn.Outcome.RefundUnderWay;
import io.guichet.application.debit.RecordDebitReturn.Outcome.Returned;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.ReversePayment;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.ReturnCode;

import java.time.Clock;
import java.time.Instant;

/**
 * One transaction: what was booked is reversed like any payment that bounced, what was not is
 * released.
 */
public final class RecordDebitReturnHandler implements RecordDebitReturn {

    private final Stores stores;
    private final PaymentBooks books;
    private final ReversePayment reversePayment;
    private final DebitEnding ending;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(
            Debits debits, Mandates mandates, Receivables receivables, Outbox outbox) {}

    public RecordDebitReturnHandler(
            Stores stores,
            PaymentBooks books,
            ReversePayment reversePayment,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.books = books;
        this.reversePayment = reversePayment;
        this.ending = new DebitEnding(stores.debits(), stores.receivables(), clock);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome record(Command command) {
        return transactions.required(
                () ->
                        stores.debits()
                                .find(command.debit())
                                .map(debit -> decide(command, debit))
                                .orElseGet(NoSuchDebit::new));
    }

    private Outcome decide(Command command, Debit seen) {
        books.lock(seen.customer(), seen.amount().currency());
        Debit debit = stores.debits().find(command.debit()).orElseThrow();
        return switch (debit.state()) {
            case ANNOUNCED, CANCELLED -> new NotSent();
            case RETURNED -> repeated(command, debit);
            case SENT -> {
                Mandate mandate = stores.mandates().find(debit.mandate()).orElseThrow();
                ending.release(debit);
                stores.outbox().add(DebitNotices.failed(debit, mandate, command.code()));
                yield returned(command.code(), debit);
            }
            case COLLECTED ->
                    isReversed(command, debit)
                            ? returned(command.code(), debit)
                            : new RefundUnderWay();
        };
    }

    private static Outcome repeated(Command command, Debit debit) {
        ReturnCode code = debit.returned().orElseThrow();
        return code == command.code() ? new Returned(debit) : new AlreadyReturned(code);
    }

    /** Also if staff has reversed it as a payment. */
    private boolean isReversed(Command command, Debit debit) {
        return switch (reversePayment.reverse(
                new ReversePayment.Command(debit.payment(), command.code().reason()))) {
            case ReversePayment.Outcome.Reversed ignored -> true;
            case ReversePayment.Outcome.AlreadyReversed ignored -> true;
            case ReversePayment.Outcome.RefundUnderWay ignored -> false;
            case ReversePayment.Outcome.NothingLeft ignored ->
                    throw new IllegalStateException("a debit comes back whole: " + debit.id());
            case ReversePayment.Outcome.WrongReason ignored ->
                    throw new IllegalStateException("a debit can be returned: " + debit.id());
            case ReversePayment.Outcome.WrongAmount ignored ->
                    throw new IllegalStateException("a debit can be returned: " + debit.id());
            case ReversePayment.Outcome.NoSuchPayment ignored ->
                    throw new IllegalStateException("no payment of debit " + debit.id());
        };
    }

    private Outcome returned(ReturnCode code, Debit debit) {
        Instant now = clock.instant();
        stores.debits().save(debit.returned(code, now));
        if (code.endsMandate()) {
            Mandate mandate = stores.mandates().find(debit.mandate()).orElseThrow();
            if (!mandate.isOver()) {
                stores.mandates().save(mandate.to(Mandate.State.ENDED, now));
            }
            ending.cancelAnnounced(mandate.id());
        }
        return new Returned(stores.debits().find(debit.id()).orElseThrow());
    }
}
