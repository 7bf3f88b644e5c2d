package io.guichet.application.payment;

import io.guichet.application.billing.AnnouncedDebits;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Reissues;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.PayableOrders.Payable;
import io.guichet.application.payment.PayableOrders.Standing;
import io.guichet.application.payment.RecordTransfer.Outcome.Exceeding;
import io.guichet.application.payment.RecordTransfer.Outcome.MoreThanOwed;
import io.guichet.application.payment.RecordTransfer.Outcome.NoSuchCustomer;
import io.guichet.application.payment.RecordTransfer.Outcome.NoSuchOrder;
import io.guichet.application.payment.RecordTransfer.Outcome.PaymentIdReused;
import io.guichet.application.payment.RecordTransfer.Outcome.Recorded;
import io.guichet.application.payment.RecordTransfer.Outcome.WrongAmount;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.Payments;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.AllocationPlan;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentMethod;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Writes what is settled and the payment together; decided under the customer's lock, so that an
 * order is paid by one means only.
 */
public final class RecordTransferHandler implements RecordTransfer {

    private final Stores stores;
    private final TransferDebts debts;
    private final TradingParties parties;
    private final PaymentBooks books;
    private final IncomingMoney money;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(
            Receivables receivables,
            Reissues reissues,
            PayableOrders orders,
            Payments payments,
            CardPayments cardPayments,
            AnnouncedDebits debits) {}

    public RecordTransferHandler(
            Stores stores,
            TradingParties parties,
            PaymentBooks books,
            IncomingMoney money,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.debts = new TransferDebts(stores);
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
        Optional<Payment> repeated = stores.payments().find(command.payment());
        if (repeated.isPresent()) {
            return command.isOf(repeated.get())
                    ? new Recorded(repeated.get())
                    : new PaymentIdReused();
        }
        if (stores.cardPayments().find(command.payment()).isPresent()) {
            return new PaymentIdReused();
        }
        return switch (command.purpose()) {
            case Purpose.Debts ignored ->
                    settle(command, customer, debts.openOf(command.customer()));
            case Purpose.Invoices(List<DocumentReference> named) ->
                    settleNamed(command, customer, named);
            case Purpose.Parts(List<Allocation> parts) -> settleParts(command, customer, parts);
            case Purpose.Credit ignored -> settle(command, customer, List.of());
            case Purpose.Order(OrderNumber number) -> payOrder(command, customer, number);
        };
    }

    private Outcome payOrder(Command command, Customer customer, OrderNumber number) {
        Optional<Payable> order =
                stores.orders()
                        .find(number)
                        .filter(payable -> payable.customer().equals(command.customer()));
        if (order.isEmpty()) {
            return new NoSuchOrder();
        }
        List<Receivable> owed = debts.owedFor(order.get());
        if (!owed.isEmpty()) {
            return settle(command, customer, owed);
        }
        Money price = order.get().amount();
        boolean isPaid =
                order.get().standing() == Standing.OPEN && command.amount().compareTo(price) >= 0;
        Money exceeding = isPaid ? command.amount().minus(price) : price.minus(price);
        if (money.isRefused(customer, exceeding, clock.instant())) {
            return new Exceeding(exceeding);
        }
        List<Allocation> paid = isPaid ? stores.orders().deliver(number, price) : List.of();
        return recorded(command, customer, paid, exceeding);
    }

    private Outcome settleNamed(Command command, Customer customer, List<DocumentReference> names) {
        List<Receivable> named = new ArrayList<>();
        for (DocumentReference invoice : new LinkedHashSet<>(names)) {
            Optional<Outcome> refused = debts.refused(command.customer(), invoice, List.of());
            if (refused.isPresent()) {
                return refused.get();
            }
            named.add(debts.find(command.customer(), invoice).orElseThrow());
        }
        return settle(command, customer, named.stream().distinct().toList());
    }

    private Outcome settleParts(Command command, Customer customer, List<Allocation> parts) {
        Money left = command.amount();
        List<Allocation> standing = new ArrayList<>();
        List<Receivable> isFor = new ArrayList<>();
        for (Allocation part : parts) {
            Optional<Outcome> refused = debts.refused(command.customer(), part.invoice(), isFor);
            if (refused.isPresent()) {
                return refused.get();
            }
            Receivable owed = debts.find(command.customer(), part.invoice()).orElseThrow();
            if (!part.amount().currency().equals(left.currency())) {
                return new WrongAmount();
            }
            if (part.amount().compareTo(owed.payable()) > 0) {
                return new MoreThanOwed(part.invoice(), owed.payable());
            }
            left = left.minus(part.amount());
            isFor.add(owed);
            standing.add(new Allocation(owed.invoice(), part.amount()));
        }
        return left.isNegative() ? new WrongAmount() : book(command, customer, standing, isFor);
    }

    private Outcome settle(Command command, Customer customer, List<Receivable> receivables) {
        AllocationPlan plan = AllocationPlan.inOrder(command.amount(), receivables);
        return book(command, customer, plan.allocations(), receivables);
    }

    private Outcome book(
            Command command, Customer customer, List<Allocation> parts, List<Receivable> isFor) {
        Money exceeding = command.exceeding(parts, isFor);
        if (money.isRefused(customer, exceeding, clock.instant())) {
            return new Exceeding(exceeding);
        }
        parts.forEach(debts::pay);
        return recorded(command, customer, parts, exceeding);
    }

    private Outcome recorded(
            Command command, Customer customer, List<Allocation> allocations, Money exceeding) {
        return new Recorded(
                money.book(
                        new ReceiptIssuing.Received(
                                command.payment(),
                                customer,
                                PaymentMethod.BANK_TRANSFER,
                                command.amount(),
                                allocations,
                                clock.instant(),
                                command.purpose().order()),
                        exceeding));
    }
}
