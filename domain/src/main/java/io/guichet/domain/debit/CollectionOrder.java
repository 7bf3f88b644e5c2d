package io.guichet.domain.debit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a bank is told to collect for a seller: one batch for each creditor identifier and day; all
 * are CORE, recurrent, to one account.
 */
public record CollectionOrder(CollectionId id, Seller seller, Instant at, List<Item> items) {

    /** One debit with the mandate it is made by. */
    public record Item(Debit debit, Mandate mandate) {}

    /** What is collected on one day under one identifier. */
    public record Batch(CreditorId creditor, LocalDate day, List<Item> items) {

        public Money total() {
            return sum(items);
        }
    }

    public CollectionOrder {
        requireNonNull(id, "id");
        requireNonNull(seller, "seller");
        requireNonNull(at, "at");
        items = List.copyOf(items);
    }

    public Money total() {
        return sum(items);
    }

    /** Earliest day first. */
    public List<Batch> batches() {
        Map<Key, List<Item>> batches =
                items.stream().collect(groupingBy(Key::of, TreeMap::new, toList()));
        return batches.entrySet().stream()
                .map(one -> new Batch(one.getKey().creditor(), one.getKey().day(), one.getValue()))
                .toList();
    }

    /** What the debits of a batch have in common. */
    private record Key(LocalDate day, CreditorId creditor) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::day).thenComparing(key -> key.creditor().value());

        static Key of(Item item) {
            return new Key(item.debit().collectOn(), item.mandate().creditor());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static Money sum(List<Item> items) {
        Currency euros = items.getFirst().debit().amount().currency();
        return items.stream()
                .map(item -> item.debit().amount())
                .reduce(Money.zero(euros), Money::plus);
    }
}
