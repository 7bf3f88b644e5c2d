package io.guichet.application.payment;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.PayFromCredit.Outcome.AlreadyPaid;
import io.guichet.application.payment.PayFromCredit.Outcome.CreditTooLow;
import io.guichet.application.payment.PayFromCredit.Outcome.NoSuchInvoice;
import io.guichet.application.payment.PayFromCredit.Outcome.Paid;
import io.guichet.application.payment.PayFromCredit.Outcome.PaymentIdReused;
import io.guichet.application.payment.PayFromCredit.Outcome.PaymentUnderWay;
import io.guichet.application.payment.PayFromCredit.Outcome.WrittenOff;
import io.guichet.application.payment.PayFromCredit.Outcome.WrongAmount;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.Payments;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentMethod;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Writes the receivable and the payment together: money is never between them. */
public final class PayFromCreditHandler implements PayFromCredit {

    private final Stores stores;
    private final TradingParties parties;
    private final PaymentBooks books;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up. */
    public record Stores(
            Receivables receivables,
            Payments payments,
            CardPayments cardPayments,
            AnnouncedDebits debits) {}

    public PayFromCreditHandler(
            Stores stores,
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
    public Outcome pay(Command command) {
        return transactions.required(() -> decide(command));
    }

    private Outcome decide(Command command) {
        stores.payments().foresee(command.customer(), command.invoice(), command.payment());
        Optional<Customer> customer = parties.customer(command.customer());
        if (customer.isEmpty()) {
            return new NoSuchInvoice();
        }
        CustomerBalance balance =
                books.lock(command.customer(), parties.sellerOf(customer.get()).currency());
        return stores.receivables()
                .find(command.invoice())
                .filter(receivable -> receivable.customer().equals(command.customer()))
                .map(receivable -> pay(command, customer.get(), receivable, balance))
                .orElseGet(NoSuchInvoice::new);
    }

    private Outcome pay(
            Command command, Customer customer, Receivable receivable, CustomerBalance balance) {
        Optional<Payment> repeated = stores.payments().find(command.payment());
        if (repeated.isPresent()) {
            return repeated(command, repeated.get(), receivable, balance);
        }
        if (stores.cardPayments().find(command.payment()).isPresent()) {
            return new PaymentIdReused();
        }
        if (receivable.open().isZero()) {
            return receivable.status() == InvoiceStatus.WRITTEN_OFF
                    ? new WrittenOff()
                    : new AlreadyPaid();
        }
        Money payable = stores.debits().without(receivable).payable();
        if (payable.isZero()) {
            return new PaymentUnderWay();
        }
        Money amount = amountOf(command.share(), payable);
        if (!isPayable(amount, payable)) {
            return new WrongAmount(payable);
        }
        if (amount.compareTo(balance.prepaid()) > 0) {
            return new CreditTooLow(balance.prepaid(), amount.minus(balance.prepaid()));
        }
        Receivable paid = stores.debits().giveWay(receivable, amount).pay(amount);
        stores.receivables().save(paid);
        Payment payment = book(command, customer, amount);
        return new Paid(payment, paid.open(), balance.prepaid().minus(amount));
    }

    private Payment book(Command command, Customer customer, Money amount) {
        return books.book(
                new ReceiptIssuing.Received(
                        command.payment(),
                        customer,
                        PaymentMethod.CREDIT,
                        amount,
                        List.of(new Allocation(command.invoice(), amount)),
                        clock.instant()));
    }

    private static Outcome repeated(
            Command command, Payment earlier, Receivable receivable, CustomerBalance balance) {
        boolean sameThing =
                earlier.customer().equals(command.customer())
                        && earlier.method() == PaymentMethod.CREDIT
                        && earlier.allocations().getFirst().invoice().equals(command.invoice())
                        && isShare(command.share(), earlier.amount());
        return sameThing
                ? new Paid(earlier, receivable.open(), balance.prepaid())
                : new PaymentIdReused();
    }

    /** What everything came to at the time is no longer known, so any amount fits it. */
    private static boolean isShare(Share share, Money paid) {
        return switch (share) {
            case Share.Everything ignored -> true;
            case Share.Part part -> part.amount().equals(paid);
        };
    }

    private static Money amountOf(Share share, Money payable) {
        return switch (share) {
            case Share.Everything ignored -> payable;
            case Share.Part part -> part.amount();
        };
    }

    private static boolean isPayable(Money amount, Money payable) {
        return amount.currency().equals(payable.currency())
                && amount.isPositive()
                && amount.compareTo(payable) <= 0;
    }
}
