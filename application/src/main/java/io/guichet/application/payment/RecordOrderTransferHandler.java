package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.PayableOrders.Payable;
import io.guichet.application.payment.PayableOrders.Standing;
import io.guichet.application.payment.RecordOrderTransfer.Outcome.NoSuchCustomer;
import io.guichet.application.payment.RecordOrderTransfer.Outcome.NoSuchOrder;
import io.guichet.application.payment.RecordOrderTransfer.Outcome.PaymentIdReused;
import io.guichet.application.payment.RecordOrderTransfer.Outcome.Recorded;
import io.guichet.application.payment.RecordOrderTransfer.Outcome.WrongAmount;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.Payments;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentMethod;

import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Decides under the customer's lock, so that an order is paid by one means only. */
public final class RecordOrderTransferHandler implements RecordOrderTransfer {

    private final Stores stores;
    private final TradingParties parties;
    private final PaymentBooks books;
    private final IncomingMoney money;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(PayableOrders orders, Payments payments, CardPayments cardPayments) {}

    public RecordOrderTransferHandler(
            Stores stores,
            TradingParties parties,
            PaymentBooks books,
            IncomingMoney money,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.books = books;
        this.money = money;
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
        Optional<Payable> order =
                stores.orders()
                        .find(command.order())
                        .filter(payable -> payable.customer().equals(command.customer()));
        if (order.isEmpty()) {
            return new NoSuchOrder();
        }
        Optional<Payment> repeated = stores.payments().find(command.payment());
        if (repeated.isPresent()) {
            return isSame(repeated.get(), command)
                    ? new Recorded(repeated.get())
                    : new PaymentIdReused();
        }
        return stores.cardPayments().find(command.payment()).isPresent()
                ? new PaymentIdReused()
                : new Recorded(book(command, customer, order.get()));
    }

    private Payment book(Command command, Customer customer, Payable order) {
        boolean isPaid =
                order.standing() == Standing.OPEN
                        && command.amount().compareTo(order.amount()) >= 0;
        List<Allocation> allocations =
                isPaid ? stores.orders().deliver(command.order(), order.amount()) : List.of();
        return money.book(
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
