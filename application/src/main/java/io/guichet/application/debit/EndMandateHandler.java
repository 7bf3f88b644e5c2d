package io.guichet.application.debit;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.Mandate.State;

import java.time.Clock;
import java.util.Optional;

/** Under the customer's lock, so that nothing is debited by it at the same moment. */
public final class EndMandateHandler implements EndMandate {

    private final Mandates mandates;
    private final DebitEnding ending;
    private final TradingParties parties;
    private final PaymentBooks books;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(Mandates mandates, Debits debits, Receivables receivables) {}

    public EndMandateHandler(
            Stores stores,
            TradingParties parties,
            PaymentBooks books,
            Transactions transactions,
            Clock clock) {
        this.mandates = stores.mandates();
        this.ending = new DebitEnding(stores.debits(), stores.receivables(), clock);
        this.parties = parties;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome end(Command command) {
        return transactions.required(
                () ->
                        find(command)
                                .<Outcome>map(mandate -> decide(command))
                                .orElseGet(Outcome.NoSuchMandate::new));
    }

    private Outcome decide(Command command) {
        books.lock(
                command.customer(),
                parties.sellerOf(parties.customer(command.customer()).orElseThrow()).currency());
        Mandate mandate = find(command).orElseThrow();
        if (!mandate.isOver()) {
            mandates.save(
                    mandate.to(command.byStaff() ? State.ENDED : State.REVOKED, clock.instant()));
        }
        ending.cancelAnnounced(mandate.id());
        return new Outcome.Ended();
    }

    private Optional<Mandate> find(Command command) {
        return mandates.find(command.mandate())
                .filter(known -> known.customer().equals(command.customer()));
    }
}
