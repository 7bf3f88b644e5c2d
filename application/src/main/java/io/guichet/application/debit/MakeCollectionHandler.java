package io.guichet.application.debit;

import io.guichet.application.debit.MakeCollection.Outcome.CollectionIdReused;
import io.guichet.application.debit.MakeCollection.Outcome.Made;
import io.guichet.application.debit.MakeCollection.Outcome.NoSuchSeller;
import io.guichet.application.debit.MakeCollection.Outcome.NothingToCollect;
import io.guichet.application.debit.MakeCollection.Outcome.TooFarAhead;
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
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.Seller;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What cannot be collected as it was announced is sorted out first, each in a transaction of its
 * own under its customer's lock. Then the file and all that is in it are written together. Of two
 * at the same time one finds the debits changed and begins again, with those that are left.
 */
public final class MakeCollectionHandler implements MakeCollection {

    private static final int MOST = 1_000;

    private final Stores stores;
    private final LateDebits lateDebits;
    private final CollectionWriter writer;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(
            Debits debits, Collections collections, Mandates mandates, Sellers sellers) {}

    public MakeCollectionHandler(
            Stores stores,
            LateDebits lateDebits,
            CollectionWriter writer,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.lateDebits = lateDebits;
        this.writer = writer;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome make(Command command) {
        Optional<Outcome> refused = transactions.required(() -> refused(command));
        if (refused.isPresent()) {
            return refused.get();
        }
        for (DebitId id : transactions.required(() -> unfit(command))) {
            transactions.required(
                    () -> {
                        lateDebits.sort(id);
                        return id;
                    });
        }
        return transactions.required(() -> refused(command).orElseGet(() -> write(command)));
    }

    /** Empty if a file is to be made. */
    private Optional<Outcome> refused(Command command) {
        Optional<Seller> seller = stores.sellers().find(command.seller());
        if (seller.isEmpty()) {
            return Optional.of(new NoSuchSeller());
        }
        Optional<Collection> repeated = stores.collections().find(command.id());
        if (repeated.isPresent()) {
            return repeated.map(
                    made ->
                            made.seller().equals(command.seller())
                                    ? new Made(made)
                                    : new CollectionIdReused());
        }
        LocalDate latest = seller.get().dayOf(clock.instant()).plusDays(MOST_DAYS_AHEAD);
        return command.until().isAfter(latest)
                ? Optional.of(new TooFarAhead(latest))
                : Optional.empty();
    }

    private Outcome write(Command command) {
        Instant now = clock.instant();
        Seller seller = stores.sellers().find(command.seller()).orElseThrow();
        List<CollectionOrder.Item> sent =
                announced(command, earliest(command)).stream()
                        .filter(MakeCollectionHandler::isUsable)
                        .map(
                                item ->
                                        new CollectionOrder.Item(
                                                item.debit().sent(command.id(), now),
                                                item.mandate()))
                        .toList();
        return sent.isEmpty()
                ? new NothingToCollect()
                : new Made(write(command, new CollectionOrder(command.id(), seller, now, sent)));
    }

    /** What cannot be collected on the day that was announced. */
    private List<DebitId> unfit(Command command) {
        LocalDate earliest = earliest(command);
        return announced(command, LocalDate.EPOCH).stream()
                .filter(item -> item.debit().collectOn().isBefore(earliest) || !isUsable(item))
                .map(item -> item.debit().id())
                .toList();
    }

    private LocalDate earliest(Command command) {
        Seller seller = stores.sellers().find(command.seller()).orElseThrow();
        return BankDays.earliestFor(seller.dayOf(clock.instant()));
    }

    /** What has a mandate that can be read; anything else waits until it can. */
    private List<CollectionOrder.Item> announced(Command command, LocalDate from) {
        List<Debit> debits =
                stores.debits().announcedBetween(command.seller(), from, command.until(), MOST);
        Map<MandateId, Mandate> mandates =
                stores.mandates().among(debits.stream().map(Debit::mandate).distinct().toList());
        return debits.stream()
                .filter(debit -> mandates.containsKey(debit.mandate()))
                .map(debit -> new CollectionOrder.Item(debit, mandates.get(debit.mandate())))
                .toList();
    }

    private static boolean isUsable(CollectionOrder.Item item) {
        return item.mandate().isUsableOn(item.debit().collectOn());
    }

    private Collection write(Command command, CollectionOrder order) {
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
        used(order).forEach(stores.mandates()::save);
        order.items().forEach(item -> stores.debits().save(item.debit()));
        return collection;
    }

    /** Before their debits, like those who end one; and all in one order. */
    private static List<Mandate> used(CollectionOrder order) {
        SortedMap<UUID, Mandate> used = new TreeMap<>();
        order.items()
                .forEach(
                        item ->
                                used.merge(
                                        item.mandate().id().value(),
                                        item.mandate().usedFor(item.debit().collectOn()),
                                        (one, other) -> one.usedFor(other.usedOn())));
        return List.copyOf(used.values());
    }
}
