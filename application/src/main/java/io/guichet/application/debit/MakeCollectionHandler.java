package io.guichet.application.debit;

import io.guichet.application.debit.MakeCollection.Outcome.CollectionIdReused;
import io.guichet.application.debit.MakeCollection.Outcome.Made;
import io.guichet.application.debit.MakeCollection.Outcome.NoSuchSeller;
import io.guichet.application.debit.MakeCollection.Outcome.NothingToCollect;
import io.guichet.application.debit.port.CollectionWriter;
import io.guichet.application.debit.port.Collections;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.BankDays;
import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionOrder;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.Seller;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the file and all that is in it together. Of two at the same time one finds the debits
 * changed and begins again, with those that are left.
 */
public final class MakeCollectionHandler implements MakeCollection {

    private static final int MOST = 1_000;

    private final Stores stores;
    private final CollectionWriter writer;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(
            Debits debits, Collections collections, Mandates mandates, Sellers sellers) {}

    public MakeCollectionHandler(
            Stores stores, CollectionWriter writer, Transactions transactions, Clock clock) {
        this.stores = stores;
        this.writer = writer;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome make(Command command) {
        return transactions.required(
                () ->
                        stores.sellers()
                                .find(command.seller())
                                .map(seller -> decide(command, seller))
                                .orElseGet(NoSuchSeller::new));
    }

    private Outcome decide(Command command, Seller seller) {
        Optional<Collection> repeated = stores.collections().find(command.id());
        if (repeated.isPresent()) {
            return repeated.get().seller().equals(seller.code())
                    ? new Made(repeated.get())
                    : new CollectionIdReused();
        }
        Instant now = clock.instant();
        LocalDate earliest = BankDays.onOrAfter(seller.dayOf(now).plusDays(1));
        List<CollectionOrder.Item> items = new ArrayList<>();
        Map<MandateId, Mandate> used = new HashMap<>();
        for (Debit debit : stores.debits().announcedUntil(seller.code(), command.until(), MOST)) {
            LocalDate day = debit.collectOn().isBefore(earliest) ? earliest : debit.collectOn();
            Mandate mandate = used.getOrDefault(debit.mandate(), mandate(debit)).usedFor(day);
            used.put(mandate.id(), mandate);
            items.add(new CollectionOrder.Item(debit.sent(command.id(), day, now), mandate));
        }
        return items.isEmpty()
                ? new NothingToCollect()
                : new Made(
                        write(
                                command,
                                new CollectionOrder(command.id(), seller, now, items),
                                used));
    }

    private Mandate mandate(Debit debit) {
        return stores.mandates().find(debit.mandate()).orElseThrow();
    }

    private Collection write(Command command, CollectionOrder order, Map<MandateId, Mandate> used) {
        Collection collection =
                new Collection(
                        order.id(),
                        order.seller().code(),
                        order.at(),
                        command.by(),
                        order.items().size(),
                        order.total(),
                        writer.write(order),
                        Optional.empty());
        stores.collections().add(collection);
        order.items().forEach(item -> stores.debits().save(item.debit()));
        used.values().forEach(stores.mandates()::save);
        return collection;
    }
}
