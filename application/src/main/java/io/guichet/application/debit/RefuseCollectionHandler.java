package io.guichet.application.debit;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.debit.RefuseCollection.Outcome.AlreadyBooked;
import io.guichet.application.debit.RefuseCollection.Outcome.NoSuchCollection;
import io.guichet.application.debit.RefuseCollection.Outcome.Refused;
import io.guichet.application.debit.port.Collections;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.Mandate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Notes it first, so that nothing of the file is booked any more; then each debit is taken out in a
 * transaction of its own, under its customer's lock. One whose mandate is over is given up, and one
 * that is too much by now: what is owed is announced by the next run.
 */
public final class RefuseCollectionHandler implements RefuseCollection {

    private final Stores stores;
    private final PaymentBooks books;
    private final DebitEnding ending;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(
            Debits debits,
            Collections collections,
            Mandates mandates,
            Receivables receivables,
            Outbox outbox) {}

    public RefuseCollectionHandler(
            Stores stores, PaymentBooks books, Transactions transactions, Clock clock) {
        this.stores = stores;
        this.books = books;
        this.ending = new DebitEnding(stores.debits(), stores.receivables(), clock);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome refuse(Command command) {
        Collection.Refusal refusal =
                new Collection.Refusal(clock.instant(), command.by(), command.reason());
        Outcome outcome =
                transactions.required(
                        () -> {
                            stores.collections().lockUnrefused(command.collection());
                            return stores.collections()
                                    .find(command.collection())
                                    .filter(found -> found.seller().equals(command.seller()))
                                    .map(found -> note(found, refusal))
                                    .orElseGet(NoSuchCollection::new);
                        });
        if (outcome instanceof Refused refused) {
            sent(refused.collection())
                    .forEach(debit -> transactions.required(() -> takeOut(debit.id())));
        }
        return outcome;
    }

    private Outcome note(Collection collection, Collection.Refusal refusal) {
        if (collection.refused().isPresent()) {
            return new Refused(collection);
        }
        if (stores.debits().in(collection.id()).stream().anyMatch(this::isBooked)) {
            return new AlreadyBooked();
        }
        stores.collections().refuse(collection.id(), refusal);
        return new Refused(collection.refused(refusal));
    }

    /** What came back was not booked, unless it is by now a payment that was reversed. */
    private boolean isBooked(Debit debit) {
        return debit.state() == Debit.State.COLLECTED;
    }

    private List<Debit> sent(Collection collection) {
        return transactions.required(
                () ->
                        stores.debits().in(collection.id()).stream()
                                .filter(debit -> debit.state() == Debit.State.SENT)
                                .toList());
    }

    private boolean takeOut(DebitId id) {
        Debit seen = stores.debits().find(id).orElseThrow();
        books.lock(seen.customer(), seen.amount().currency());
        Debit debit = stores.debits().find(id).orElseThrow();
        if (debit.state() != Debit.State.SENT) {
            return false;
        }
        Instant now = clock.instant();
        if (stores.mandates().find(debit.mandate()).filter(Mandate::isOver).isPresent()) {
            giveUp(debit, now);
        } else if (debit.excess().isPositive()) {
            giveUp(debit, now);
            stores.outbox().add(DebitNotices.cancelled(debit));
        } else {
            stores.debits().save(debit.unsent(now));
        }
        return true;
    }

    private void giveUp(Debit debit, Instant now) {
        ending.release(debit);
        stores.debits().save(debit.unsent(now).cancelled(now));
    }
}
