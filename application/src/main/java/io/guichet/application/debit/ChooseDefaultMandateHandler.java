package io.guichet.application.debit;

import io.guichet.application.debit.ChooseDefaultMandate.Outcome.Chosen;
import io.guichet.application.debit.ChooseDefaultMandate.Outcome.Lapsed;
import io.guichet.application.debit.ChooseDefaultMandate.Outcome.NoSuchMandate;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.Mandate.State;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.payment.StoredCard;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Changes all that is chosen under the customer's lock. */
public final class ChooseDefaultMandateHandler implements ChooseDefaultMandate {

    private final Mandates mandates;
    private final StoredCards storedCards;
    private final TradingParties parties;
    private final PaymentBooks books;
    private final Transactions transactions;
    private final Clock clock;

    public ChooseDefaultMandateHandler(
            Mandates mandates,
            StoredCards storedCards,
            TradingParties parties,
            PaymentBooks books,
            Transactions transactions,
            Clock clock) {
        this.mandates = mandates;
        this.storedCards = storedCards;
        this.parties = parties;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome choose(Command command) {
        return transactions.required(
                () ->
                        parties.customer(command.customer())
                                .map(customer -> decide(command, customer))
                                .orElseGet(NoSuchMandate::new));
    }

    private Outcome decide(Command command, Customer customer) {
        Seller seller = parties.sellerOf(customer);
        books.lock(customer.number(), seller.currency());
        Optional<Mandate> mandate =
                mandates.find(command.mandate())
                        .filter(known -> known.customer().equals(command.customer()))
                        .filter(known -> !known.isOver());
        if (mandate.isEmpty()) {
            return new NoSuchMandate();
        }
        Instant now = clock.instant();
        if (!mandate.get().isUsableOn(seller.dayOf(now))) {
            return new Lapsed();
        }
        if (!mandate.get().isDefault()) {
            change(command.customer(), mandate.get(), now);
        }
        return new Chosen(mandates.find(command.mandate()).orElseThrow());
    }

    private void change(CustomerNumber customer, Mandate chosen, Instant now) {
        mandates.of(customer).stream()
                .filter(Mandate::isDefault)
                .forEach(before -> mandates.save(before.to(State.KEPT, now)));
        storedCards.of(customer).stream()
                .filter(StoredCard::isDefault)
                .forEach(card -> storedCards.save(card.to(StoredCard.State.KEPT, now)));
        mandates.save(chosen.to(State.DEFAULT, now));
    }
}
