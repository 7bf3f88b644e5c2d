package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.ChooseDefaultCard.Outcome.Chosen;
import io.guichet.application.payment.ChooseDefaultCard.Outcome.NoSuchCard;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCard.State;

import java.time.Clock;
import java.util.Optional;

/** Changes all that is chosen under the customer's lock, so that he never has two defaults. */
public final class ChooseDefaultCardHandler implements ChooseDefaultCard {

    private final StoredCards storedCards;
    private final Mandates mandates;
    private final TradingParties parties;
    private final PaymentBooks books;
    private final Transactions transactions;
    private final Clock clock;

    public ChooseDefaultCardHandler(
            StoredCards storedCards,
            Mandates mandates,
            TradingParties parties,
            PaymentBooks books,
            Transactions transactions,
            Clock clock) {
        this.storedCards = storedCards;
        this.mandates = mandates;
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
                                .map(
                                        customer -> {
                                            books.lock(
                                                    customer.number(),
                                                    parties.sellerOf(customer).currency());
                                            return decide(command);
                                        })
                                .orElseGet(NoSuchCard::new));
    }

    private Outcome decide(Command command) {
        Optional<StoredCard> card =
                storedCards
                        .find(command.card())
                        .filter(known -> known.customer().equals(command.customer()))
                        .filter(known -> !known.isRemoved());
        if (card.isEmpty()) {
            return new NoSuchCard();
        }
        if (!card.get().isDefault()) {
            change(command.customer(), card.get());
        }
        return new Chosen(storedCards.find(command.card()).orElseThrow());
    }

    private void change(CustomerNumber customer, StoredCard chosen) {
        storedCards.of(customer).stream()
                .filter(StoredCard::isDefault)
                .forEach(before -> storedCards.save(before.to(State.KEPT, clock.instant())));
        mandates.of(customer).stream()
                .filter(Mandate::isDefault)
                .forEach(before -> mandates.save(before.to(Mandate.State.KEPT, clock.instant())));
        storedCards.save(chosen.to(State.DEFAULT, clock.instant()));
    }
}
