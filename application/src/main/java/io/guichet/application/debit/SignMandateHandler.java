package io.guichet.application.debit;

import io.guichet.application.debit.port.CreditorIds;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.Mandate.State;
import io.guichet.domain.debit.SepaText;
import io.guichet.domain.debit.Signature;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.payment.StoredCard;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides under the customer's lock, so that he never has two default means of payment. */
public final class SignMandateHandler implements SignMandate {

    private static final int MOST_KEPT = 10;

    private final Stores stores;
    private final TradingParties parties;
    private final PaymentBooks books;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(Mandates mandates, StoredCards storedCards, CreditorIds creditorIds) {}

    public SignMandateHandler(
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
    public Outcome sign(Command command) {
        return transactions.required(
                () ->
                        parties.customer(command.customer())
                                .map(customer -> decide(command, customer))
                                .orElseGet(Outcome.NoSuchCustomer::new));
    }

    private Outcome decide(Command command, Customer customer) {
        Seller seller = parties.sellerOf(customer);
        books.lock(customer.number(), seller.currency());
        Optional<Mandate> repeated = stores.mandates().find(command.id());
        if (repeated.isPresent()) {
            return isOf(command, repeated.get())
                    ? new Outcome.Signed(repeated.get())
                    : new Outcome.MandateIdReused();
        }
        if (parties.isClosed(customer.number())) {
            return new Outcome.Closed();
        }
        Optional<CreditorId> creditor = stores.creditorIds().of(seller.code());
        if (creditor.isEmpty()) {
            return new Outcome.NotOffered();
        }
        List<Mandate> kept = stores.mandates().of(customer.number());
        if (kept.size() >= MOST_KEPT) {
            return new Outcome.TooMany();
        }
        boolean hasDefault =
                kept.stream().anyMatch(Mandate::isDefault)
                        || stores.storedCards().of(customer.number()).stream()
                                .anyMatch(StoredCard::isDefault);
        Mandate mandate =
                mandate(
                        command,
                        customer,
                        seller,
                        creditor.get(),
                        hasDefault ? State.KEPT : State.DEFAULT);
        stores.mandates().add(mandate);
        return new Outcome.Signed(mandate);
    }

    private Mandate mandate(
            Command command, Customer customer, Seller seller, CreditorId creditor, State state) {
        Mandate.requireBic(command.account(), command.bic());
        SepaText.requireLetters(command.account().holder(), "holder-not-latin");
        SepaText.requireLetters(customer.identity().address().city(), "town-not-latin");
        Instant now = clock.instant();
        Signature signature =
                new Signature(
                        now, seller.dayOf(now), command.by(), command.from(), customer.language());
        return new Mandate(
                command.id(),
                customer.number(),
                creditor,
                command.account(),
                command.bic(),
                customer.identity().address(),
                signature,
                state,
                signature.day(),
                now,
                0);
    }

    private static boolean isOf(Command command, Mandate earlier) {
        return earlier.customer().equals(command.customer())
                && earlier.account().equals(command.account())
                && earlier.bic().equals(command.bic());
    }
}
