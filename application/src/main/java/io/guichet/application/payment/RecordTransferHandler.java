package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.RecordTransfer.Outcome.NoSuchCustomer;
import io.guichet.application.payment.RecordTransfer.Outcome.NoSuchInvoice;
import io.guichet.application.payment.RecordTransfer.Outcome.PaymentIdReused;
import io.guichet.application.payment.RecordTransfer.Outcome.Recorded;
import io.guichet.application.payment.RecordTransfer.Outcome.WrongAmount;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentMethod;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Writes the settled receivables and the payment together. */
public final class RecordTransferHandler implements RecordTransfer {

    private final PayFromCreditHandler.Stores stores;
    private final TradingParties parties;
    private final PaymentBooks books;
    private final Transactions transactions;
    private final Clock clock;

    public RecordTransferHandler(
            PayFromCreditHandler.Stores stores,
            TradingParties parties,
            PaymentBooks books,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome record(Command command) {
        return transactions.required(
                () ->
                        parties.customer(command.customer())
                                .map(customer -> decide(command, customer))
                                .orElseGet(NoSuchCustomer::new));
    }

    private Outcome decide(Command command, Customer customer) {
        Currency currency = parties.sellerOf(customer).currency();
        if (!command.amount().isPositive() || !command.amount().currency().equals(currency)) {
            return new WrongAmount();
        }
        books.lock(command.customer(), currency);
        Optional<Payment> repeated = stores.payments().find(command.payment());
        if (repeated.isPresent()) {
            return isSame(repeated.get(), command)
                    ? new Recorded(repeated.get())
                    : new PaymentIdReused();
        }
        List<Receivable> named = new ArrayList<>();
        for (DocumentReference invoice : new LinkedHashSet<>(command.invoices())) {
            Optional<Receivable> receivable = find(command, invoice);
            if (receivable.isEmpty()) {
                return new NoSuchInvoice(invoice);
            }
            named.add(receivable.get());
        }
        return new Recorded(book(command, customer, named));
    }

    private Optional<Receivable> find(Command command, DocumentReference invoice) {
        return stores.receivables()
                .find(invoice)
                .filter(receivable -> receivable.customer().equals(command.customer()));
    }

    private Payment book(Command command, Customer customer, List<Receivable> named) {
        Money left = command.amount();
        List<Allocation> allocations = new ArrayList<>();
        for (Receivable receivable : named) {
            Money share = left.min(receivable.payable());
            if (share.isPositive()) {
                stores.receivables().save(receivable.pay(share));
                allocations.add(new Allocation(receivable.invoice(), share));
                left = left.minus(share);
            }
        }
        return books.book(
                new ReceiptIssuing.Received(
                        command.payment(),
                        customer,
                        PaymentMethod.BANK_TRANSFER,
                        command.amount(),
                        allocations,
                        clock.instant()));
    }

    private static boolean isSame(Payment earlier, Command command) {
        return earlier.customer().equals(command.customer())
                && earlier.method() == PaymentMethod.BANK_TRANSFER
                && earlier.amount().equals(command.amount());
    }
}
