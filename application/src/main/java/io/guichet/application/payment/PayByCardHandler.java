package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.PayByCard.Outcome.AlreadyPaid;
import io.guichet.application.payment.PayByCard.Outcome.NoSuchInvoice;
import io.guichet.application.payment.PayByCard.Outcome.PaymentIdReused;
import io.guichet.application.payment.PayByCard.Outcome.PaymentUnderWay;
import io.guichet.application.payment.PayByCard.Outcome.ProviderUnavailable;
import io.guichet.application.payment.PayByCard.Outcome.Started;
import io.guichet.application.payment.PayByCard.Outcome.WrittenOff;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.domain.payment.CardUse;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Decides under the customer's lock, so that two who ask at once get the same page. */
public final class PayByCardHandler implements PayByCard {

    private final CardSettlement.Stores stores;
    private final TradingParties parties;
    private final PaymentBooks books;
    private final CardCheckouts checkouts;
    private final Transactions transactions;
    private final Clock clock;

    public PayByCardHandler(
            CardSettlement.Stores stores,
            TradingParties parties,
            PaymentBooks books,
            CardCheckouts checkouts,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.books = books;
        this.checkouts = checkouts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome start(Command command) {
        Optional<Customer> customer =
                transactions.required(() -> parties.customer(command.customer()));
        if (customer.isEmpty()) {
            return new NoSuchInvoice();
        }
        Outcome decided = transactions.required(() -> decide(command, customer.get()));
        return decided instanceof Started(CardPayment payment)
                ? checkouts
                        .open(payment, customer.get())
                        .<Outcome>map(Started::new)
                        .orElseGet(ProviderUnavailable::new)
                : decided;
    }

    private Outcome decide(Command command, Customer customer) {
        books.lock(customer.number(), parties.sellerOf(customer).currency());
        Optional<CardPayment> repeated = stores.cardPayments().find(command.payment());
        if (repeated.isPresent()) {
            return isSame(repeated.get(), command)
                    ? new Started(repeated.get())
                    : new PaymentIdReused();
        }
        if (books.isBooked(command.payment())) {
            return new PaymentIdReused();
        }
        return stores.receivables()
                .find(command.invoice())
                .filter(receivable -> receivable.customer().equals(command.customer()))
                .map(receivable -> decide(command, receivable))
                .orElseGet(NoSuchInvoice::new);
    }

    private Outcome decide(Command command, Receivable receivable) {
        if (receivable.open().isZero()) {
            return receivable.status() == InvoiceStatus.WRITTEN_OFF
                    ? new WrittenOff()
                    : new AlreadyPaid();
        }
        Money payable = stores.debits().without(receivable).payable();
        if (payable.isZero()) {
            return new PaymentUnderWay();
        }
        return stores.cardPayments()
                .findWaiting(command.invoice())
                .filter(waiting -> waiting.use().equals(use(command)))
                .filter(waiting -> isUsable(waiting, payable))
                .map(Started::new)
                .orElseGet(() -> new Started(begin(command, payable)));
    }

    private CardPayment begin(Command command, Money payable) {
        Instant now = clock.instant();
        CardPayment payment =
                CardPayment.start(
                                command.payment(),
                                command.customer(),
                                new CardPurpose.PayInvoice(command.invoice()),
                                payable,
                                now,
                                now.plus(CardCheckouts.OPEN_FOR))
                        .by(use(command));
        stores.cardPayments().add(payment);
        return payment;
    }

    private static CardUse use(Command command) {
        return new CardUse.OnPage(command.saveCard());
    }

    private boolean isUsable(CardPayment waiting, Money payable) {
        return waiting.amount().equals(payable) && clock.instant().isBefore(waiting.expiresAt());
    }

    private static boolean isSame(CardPayment earlier, Command command) {
        return earlier.customer().equals(command.customer())
                && earlier.purpose().equals(new CardPurpose.PayInvoice(command.invoice()))
                && earlier.use().equals(use(command));
    }
}
