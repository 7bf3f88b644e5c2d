package io.guichet.application.debit;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.debit.BookCollection.Outcome.Booked;
import io.guichet.application.debit.BookCollection.Outcome.FileRefused;
import io.guichet.application.debit.BookCollection.Outcome.NoSuchCollection;
import io.guichet.application.debit.BookCollection.Outcome.TooEarly;
import io.guichet.application.debit.port.Collections;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.ReceiptIssuing;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.PaymentMethod;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Books each debit in a transaction of its own, under its customer's lock: whoever is interrupted
 * goes on where he was.
 */
public final class BookCollectionHandler implements BookCollection {

    private final Stores stores;
    private final TradingParties parties;
    private final PaymentBooks books;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(Debits debits, Collections collections, Receivables receivables) {}

    public BookCollectionHandler(
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
    public Outcome book(Command command) {
        Optional<Collection> file = transactions.required(() -> file(command));
        if (file.isEmpty()) {
            return new NoSuchCollection();
        }
        return file.get().refused().isPresent()
                ? new FileRefused()
                : book(transactions.required(() -> sent(file.get())));
    }

    private Outcome book(List<Debit> sent) {
        int booked = 0;
        int waiting = 0;
        Optional<LocalDate> first = Optional.empty();
        for (Debit debit : sent) {
            boolean isDue = transactions.required(() -> isDue(debit));
            if (isDue) {
                booked += transactions.required(() -> book(debit)) ? 1 : 0;
            } else {
                waiting++;
                first = first.isEmpty() ? Optional.of(debit.collectOn()) : first;
            }
        }
        return booked == 0 && waiting == sent.size() && first.isPresent()
                ? new TooEarly(first.get())
                : new Booked(booked, waiting);
    }

    private Optional<Collection> file(Command command) {
        return stores.collections()
                .find(command.collection())
                .filter(collection -> collection.seller().equals(command.seller()));
    }

    /** The earliest day first. */
    private List<Debit> sent(Collection file) {
        return stores.debits().in(file.id()).stream()
                .filter(debit -> debit.state() == Debit.State.SENT)
                .sorted(Comparator.comparing(Debit::collectOn))
                .toList();
    }

    private boolean isDue(Debit debit) {
        Seller seller = parties.sellerOf(parties.customer(debit.customer()).orElseThrow());
        return !debit.collectOn().isAfter(seller.dayOf(clock.instant()));
    }

    /** Unless the file was refused since: what was in it is perhaps in another one by now. */
    private boolean book(Debit seen) {
        Customer customer = parties.customer(seen.customer()).orElseThrow();
        books.lock(customer.number(), seen.amount().currency());
        CollectionId file = seen.collection().orElseThrow();
        Debit debit = stores.debits().find(seen.id()).orElseThrow();
        if (!stores.collections().lockUnrefused(file) || debit.state() != Debit.State.SENT) {
            return false;
        }
        Instant now = clock.instant();
        stores.receivables()
                .save(
                        stores.receivables()
                                .find(debit.invoice())
                                .orElseThrow()
                                .payReserved(debit.reserved()));
        books.book(
                new ReceiptIssuing.Received(
                        debit.payment(),
                        customer,
                        PaymentMethod.DIRECT_DEBIT,
                        debit.amount(),
                        settled(debit),
                        now,
                        Optional.empty()));
        stores.debits().save(debit.collected(now));
        return true;
    }

    /** What its invoice needs of it; the rest is credit. */
    private static List<Allocation> settled(Debit debit) {
        return debit.reserved().isPositive()
                ? List.of(new Allocation(debit.invoice(), debit.reserved()))
                : List.of();
    }
}
