package io.guichet.application.run.batch;

import io.guichet.application.billing.port.Receivables;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is open of a batch's customers as it now is. */
final class BatchReceivables implements Receivables {

    private static final Comparator<Receivable> LONGEST_DUE =
            Comparator.comparing(Receivable::dueOn)
                    .thenComparing(receivable -> receivable.invoice().value());

    private final Receivables stored;
    private final Supplier<Writes> writes;
    private final Map<CustomerNumber, List<Receivable>> loaded;
    private final Map<DocumentReference, Receivable> openBefore = new HashMap<>();

    BatchReceivables(
            Receivables stored, Supplier<Writes> writes, Collection<CustomerNumber> customers) {
        this.stored = stored;
        this.writes = writes;
        this.loaded = stored.openOf(customers);
        loaded.values().stream()
                .flatMap(List::stream)
                .forEach(receivable -> openBefore.put(receivable.invoice(), receivable));
    }

    /** The invoices on which something was open. */
    Set<DocumentReference> invoices() {
        return Set.copyOf(openBefore.keySet());
    }

    @Override
    public Optional<Receivable> find(DocumentReference invoice) {
        return Optional.ofNullable(writes.get().opened.get(invoice))
                .or(() -> Optional.ofNullable(writes.get().receivables.get(invoice)))
                .or(() -> Optional.ofNullable(openBefore.get(invoice)))
                .or(() -> stored.find(invoice));
    }

    @Override
    public List<Receivable> openOf(CustomerNumber customer) {
        Stream<Receivable> before =
                loaded.getOrDefault(customer, List.of()).stream().map(this::asItIsNow);
        return Stream.concat(before, writes.get().opened.values().stream())
                .filter(receivable -> receivable.open().isPositive())
                .sorted(LONGEST_DUE)
                .toList();
    }

    @Override
    public void add(Receivable receivable) {
        writes.get().opened.put(receivable.invoice(), receivable);
    }

    @Override
    public void save(Receivable receivable) {
        DocumentReference invoice = receivable.invoice();
        if (writes.get().opened.containsKey(invoice)) {
            writes.get().opened.put(invoice, receivable.nextVersion());
        } else if (writes.get().receivables.put(invoice, receivable) != null) {
            throw new PlayedAloneException("two changes of what is open on " + invoice);
        }
    }

    private Receivable asItIsNow(Receivable before) {
        return writes.get().receivables.getOrDefault(before.invoice(), before);
    }
}
