package io.guichet.testing.provisioning;

import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.provisioning.port.ProvisioningEvents;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Provisioning events in memory. */
public final class InMemoryProvisioningEvents implements ProvisioningEvents {

    private final Table<String, Noted> noted;
    private final Table<Long, NumberedEvent> numbered;
    private final AtomicLong ids = new AtomicLong();

    private record Noted(long id, ProvisioningEvent event) {}

    public InMemoryProvisioningEvents(InMemoryTransactions transactions) {
        noted = new Table<>(transactions);
        numbered = new Table<>(transactions);
    }

    /** Within the transaction that made them happen. */
    public void note(List<ProvisioningEvent> events) {
        for (ProvisioningEvent event : events) {
            long id = ids.incrementAndGet();
            if (!noted.add(event.key(), new Noted(id, event))) {
                throw new IllegalStateException("noted already: " + event.key());
            }
        }
    }

    @Override
    public void number(Instant now) {
        long last = last();
        List<Noted> since = noted.rows().sorted(Comparator.comparingLong(Noted::id)).toList();
        for (Noted one : since) {
            last++;
            numbered.put(last, new NumberedEvent(last, now, one.event()));
            noted.remove(one.event().key());
        }
    }

    @Override
    public List<NumberedEvent> after(long position, int limit) {
        return numbered.rows()
                .filter(event -> event.position() > position)
                .sorted(Comparator.comparingLong(NumberedEvent::position))
                .limit(limit)
                .toList();
    }

    @Override
    public long first() {
        return numbered.rows().mapToLong(NumberedEvent::position).min().orElse(1);
    }

    @Override
    public int purge(Instant before, int atMost) {
        long last = last();
        List<NumberedEvent> old =
                after(0, atMost).stream()
                        .filter(event -> event.notedAt().isBefore(before))
                        .filter(event -> event.position() < last)
                        .toList();
        old.forEach(event -> numbered.remove(event.position()));
        return old.size();
    }

    @Override
    public long last() {
        return numbered.rows().mapToLong(NumberedEvent::position).max().orElse(0);
    }
}
