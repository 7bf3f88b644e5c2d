package io.guichet.application.payment;

import io.guichet.application.payment.TopUpByCard.Outcome.AmountOutOfRange;
import io.guichet.application.payment.TopUpByCard.Outcome.Closed;
import io.guichet.application.payment.TopUpByCard.Outcome.CreditFull;
import io.guichet.application.payment.TopUpByCard.Outcome.NoSuchCustomer;
import io.guichet.application.payment.TopUpByCard.Outcome.OrderNeeded;
import io.guichet.application.payment.TopUpByCard.Outcome.PaymentIdReused;
import io.guichet.application.payment.TopUpByCard.Outcome.ProviderUnavailable;
import io.guichet.application.payment.TopUpByCard.Outcome.Started;
import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.domain.payment.CardUse;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tops up by way of the card provider's checkout page. */
public final class TopUpByCardHandler implements TopUpByCard {

    private final CardPayments cardPayments;
    private final TopUpLimits limits;
    private final PaymentBooks books;
    private final CardCheckouts checkouts;
    private final Transactions transactions;
    private final Clock clock;

    public TopUpByCardHandler(
            CardPayments cardPayments,
            TopUpLimits limits,
            PaymentBooks books,
            CardCheckouts checkouts,
            Transactions transactions,
            Clock clock) {
        this.cardPayments = cardPayments;
        this.limits = limits;
        this.books = books;
        this.checkouts = checkouts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Limits limits(CustomerNumber customer) {
        return transactions.required(
                () -> limits.of(limits.parties().customer(customer).orElseThrow()));
    }

    @Override
    public Outcome start(Command command) {
        Optional<Customer> customer =
                transactions.required(() -> limits.parties().customer(command.customer()));
        return customer.map(known -> start(command, known)).orElseGet(NoSuchCustomer::new);
    }

    private Outcome start(Command command, Customer customer) {
        Outcome decided = transactions.required(() -> decide(command, customer));
        return decided instanceof Started(CardPayment payment)
                ? checkouts
                        .open(payment, customer)
                        .<Outcome>map(Started::new)
                        .orElseGet(ProviderUnavailable::new)
                : decided;
    }

    private Outcome decide(Command command, Customer customer) {
        Money credit = books.lock(customer.number(), limits.currency(customer)).prepaid();
        Optional<CardPayment> repeated = cardPayments.find(command.payment());
        if (repeated.isPresent()) {
            return isSame(repeated.get(), command)
                    ? new Started(repeated.get())
                    : new PaymentIdReused();
        }
        if (books.isBooked(command.payment())) {
            return new PaymentIdReused();
        }
        if (limits.parties().isClosed(customer.number())) {
            return new Closed();
        }
        if (limits.isOrderMissing(customer)) {
            return new OrderNeeded();
        }
        Limits allowed = limits.of(customer, credit);
        if (allowed.leaveNothing()) {
            return new CreditFull();
        }
        if (!isWithin(command.amount(), allowed)) {
            return new AmountOutOfRange(allowed);
        }
        Instant now = clock.instant();
        CardPayment payment =
                CardPayment.start(
                                command.payment(),
                                command.customer(),
                                new CardPurpose.TopUp(),
                                command.amount(),
                                now,
                                now.plus(CardCheckouts.OPEN_FOR))
                        .by(new CardUse.OnPage(command.saveCard()));
        cardPayments.add(payment);
        return new Started(payment);
    }

    private static boolean isWithin(Money amount, Limits limits) {
        return amount.currency().equals(limits.least().currency())
                && amount.compareTo(limits.least()) >= 0
                && amount.compareTo(limits.most()) <= 0;
    }

    private static boolean isSame(CardPayment earlier, Command command) {
        return earlier.customer().equals(command.customer())
                && earlier.purpose() instanceof CardPurpose.TopUp
                && earlier.use().equals(new CardUse.OnPage(command.saveCard()))
                && earlier.amount().equals(command.amount());
    }
}
