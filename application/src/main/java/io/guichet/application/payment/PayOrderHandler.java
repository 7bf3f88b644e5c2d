package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.PayOrder.Outcome.AdvanceNotPaid;
import io.guichet.application.payment.PayOrder.Outcome.AlreadyPaid;
import io.guichet.application.payment.PayOrder.Outcome.CreditTooLow;
import io.guichet.application.payment.PayOrder.Outcome.NoSuchOrder;
import io.guichet.application.payment.PayOrder.Outcome.NoUsableCard;
import io.guichet.application.payment.PayOrder.Outcome.OrderOver;
import io.guichet.application.payment.PayOrder.Outcome.Paid;
import io.guichet.application.payment.PayOrder.Outcome.PaymentIdReused;
import io.guichet.application.payment.PayOrder.Outcome.PaymentUnderWay;
import io.guichet.application.payment.PayOrder.Outcome.PriceChanged;
import io.guichet.application.payment.PayOrder.Outcome.Started;
import io.guichet.application.payment.PayableOrders.Payable;
import io.guichet.application.payment.port.Payments;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.domain.payment.CardUse;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentMethod;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Decides under the customer's lock, so that an order is paid by one means only. */
public final class PayOrderHandler implements PayOrder {

    private final Stores stores;
    private final TradingParties parties;
    private final PaymentBooks books;
    private final OrderCards cards;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(PayableOrders orders, Payments payments) {}

    public PayOrderHandler(
            Stores stores,
            TradingParties parties,
            PaymentBooks books,
            OrderCards cards,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.books = books;
        this.cards = cards;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome pay(Command command) {
        Outcome decided = transactions.required(() -> find(command));
        return decided instanceof Started(CardPayment payment)
                ? cards.bring(command, payment, payer(command))
                : decided;
    }

    private Customer payer(Command command) {
        return transactions.required(() -> parties.customer(command.customer())).orElseThrow();
    }

    private Outcome find(Command command) {
        stores.orders().foresee(command.customer(), command.order(), command.payment());
        return parties.customer(command.customer())
                .map(customer -> decide(command, customer))
                .orElseGet(NoSuchOrder::new);
    }

    private Outcome decide(Command command, Customer customer) {
        CustomerBalance balance =
                books.lock(customer.number(), parties.sellerOf(customer).currency());
        Optional<Payable> found =
                stores.orders()
                        .find(command.order())
                        .filter(payable -> payable.customer().equals(command.customer()));
        if (found.isEmpty()) {
            return new NoSuchOrder();
        }
        Optional<CardPayment> card = cards.find(command.payment());
        if (card.isPresent()) {
            return isSame(card.get(), command) ? new Started(card.get()) : new PaymentIdReused();
        }
        Optional<Payment> paid = stores.payments().find(command.payment());
        if (paid.isPresent()) {
            return isSame(paid.get(), command, found.get())
                    ? new Paid(paid.get(), balance.prepaid())
                    : new PaymentIdReused();
        }
        return switch (found.get().standing()) {
            case OPEN -> pay(command, customer, found.get().amount(), balance.prepaid());
            case UNDER_WAY -> new PaymentUnderWay();
            case PAID -> new AlreadyPaid();
            case OVER -> new OrderOver();
            case AWAITS_ADVANCE -> new AdvanceNotPaid();
            case OUTDATED -> new PriceChanged();
        };
    }

    private Outcome pay(Command command, Customer customer, Money amount, Money credit) {
        return switch (command.means()) {
            case Means.Card(boolean save) -> new Started(cards.page(command, amount, save));
            case Means.KeptCard ignored -> kept(command, customer, amount);
            case Means.Credit ignored ->
                    amount.compareTo(credit) > 0
                            ? new CreditTooLow(credit, amount.minus(credit))
                            : fromCredit(command, customer, amount, credit);
        };
    }

    /** A file for the bank locks no customer: of what is in it since, nothing is paid. */
    private Outcome fromCredit(Command command, Customer customer, Money amount, Money credit) {
        List<Allocation> allocations = stores.orders().deliver(command.order(), amount);
        Money settled =
                allocations.stream()
                        .map(Allocation::amount)
                        .reduce(amount.minus(amount), Money::plus);
        if (!settled.equals(amount)) {
            throw new ConcurrentUpdateException("order " + command.order());
        }
        Payment payment =
                books.book(
                        new ReceiptIssuing.Received(
                                command.payment(),
                                customer,
                                PaymentMethod.CREDIT,
                                amount,
                                allocations,
                                clock.instant(),
                                Optional.of(command.order())));
        return new Paid(payment, credit.minus(amount));
    }

    private Outcome kept(Command command, Customer customer, Money amount) {
        YearMonth month = YearMonth.from(parties.sellerOf(customer).dayOf(clock.instant()));
        return cards.kept(command, amount, month)
                .<Outcome>map(Started::new)
                .orElseGet(NoUsableCard::new);
    }

    private static boolean isSame(CardPayment earlier, Command command) {
        return earlier.customer().equals(command.customer())
                && earlier.purpose().equals(new CardPurpose.PayOrder(command.order()))
                && switch (command.means()) {
                    case Means.Card(boolean save) -> earlier.use().equals(new CardUse.OnPage(save));
                    case Means.KeptCard ignored -> earlier.use() instanceof CardUse.Stored;
                    case Means.Credit ignored -> false;
                };
    }

    /** Of payments made before that was noted it is known by what they settled. */
    private static boolean isSame(Payment earlier, Command command, Payable order) {
        return earlier.customer().equals(command.customer())
                && command.means() instanceof Means.Credit
                && earlier.method() == PaymentMethod.CREDIT
                && earlier.forOrder()
                        .map(command.order()::equals)
                        .orElseGet(() -> settles(earlier, order.invoices()));
    }

    private static boolean settles(Payment earlier, List<DocumentReference> invoices) {
        return earlier.allocations().stream()
                .findFirst()
                .filter(part -> invoices.contains(part.invoice()))
                .isPresent();
    }
}
