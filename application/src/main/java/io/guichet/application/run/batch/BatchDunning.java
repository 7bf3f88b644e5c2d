package io.guichet.application.run.batch;

import io.guichet.application.run.port.Dunning;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.Suspension;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The steps played on a batch's unpaid invoices, read together once one's are asked for. */
final class BatchDunning implements Dunning {

    private final Dunning stored;
    private final Supplier<Writes> writes;
    private final Set<DocumentReference> unpaid;
    private Map<DocumentReference, List<Played>> loaded;

    BatchDunning(Dunning stored, Supplier<Writes> writes, Set<DocumentReference> unpaid) {
        this.stored = stored;
        this.writes = writes;
        this.unpaid = unpaid;
    }

    @Override
    public List<Played> playedOn(DocumentReference invoice) {
        Stream<Played> now =
                writes.get().steps.stream().filter(step -> step.invoice().equals(invoice));
        return Stream.concat(before(invoice).stream(), now).toList();
    }

    @Override
    public void add(Played step) {
        writes.get().steps.add(step);
    }

    @Override
    public Optional<Suspension> suspends(ServiceId service) {
        return stored.suspends(service);
    }

    private List<Played> before(DocumentReference invoice) {
        if (writes.get().invoices.containsKey(invoice)) {
            return List.of();
        }
        if (loaded == null) {
            loaded = stored.playedOn(unpaid);
        }
        return unpaid.contains(invoice)
                ? loaded.getOrDefault(invoice, List.of())
                : stored.playedOn(invoice);
    }
}
