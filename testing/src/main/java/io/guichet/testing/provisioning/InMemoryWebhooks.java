package io.guichet.testing.provisioning;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.provisioning.port.Webhooks;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.provisioning.Webhook;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Webhooks and what waits for them, in memory. */
public final class InMemoryWebhooks implements Webhooks {

    private final InMemoryTransactions transactions;
    private final Table<UUID, Webhook> webhooks;
    private final Table<Key, Row> rows;

    private record Key(UUID webhook, long position) {}

    private record Row(Key key, UUID subject, int attempts, Instant nextAt) {}

    public InMemoryWebhooks(InMemoryTransactions transactions) {
        this.transactions = transactions;
        webhooks = new Table<>(transactions);
        rows = new Table<>(transactions);
    }

    @Override
    public Optional<Webhook> find(UUID id) {
        return webhooks.find(id);
    }

    @Override
    public List<Webhook> all() {
        return webhooks.rows()
                .sorted(comparing(Webhook::madeAt).thenComparing(Webhook::id, Ids.BY_BYTES))
                .toList();
    }

    @Override
    public void add(Webhook webhook) {
        transactions.requireUnderWay();
        webhooks.add(webhook.id(), webhook);
    }

    @Override
    public void save(Webhook webhook) {
        transactions.requireUnderWay();
        if (webhooks.find(webhook.id()).filter(it -> it.version() == webhook.version()).isEmpty()) {
            throw new ConcurrentUpdateException("webhook " + webhook.id());
        }
        webhooks.put(
                webhook.id(),
                new Webhook(
                        webhook.id(),
                        webhook.url(),
                        webhook.isOn(),
                        webhook.position(),
                        webhook.madeAt(),
                        webhook.deliveredAt(),
                        webhook.failure(),
                        webhook.version() + 1));
    }

    @Override
    public void remove(UUID id) {
        transactions.requireUnderWay();
        webhooks.remove(id);
        of(id).map(Row::key).toList().forEach(rows::remove);
    }

    @Override
    public void await(UUID webhook, List<NumberedEvent> events, Instant from) {
        transactions.requireUnderWay();
        for (NumberedEvent event : events) {
            Key key = new Key(webhook, event.position());
            rows.add(key, new Row(key, event.event().subject(), 0, from));
        }
    }

    @Override
    public List<Waiting> due(UUID webhook, Instant now, int limit) {
        Set<UUID> subjects = new HashSet<>();
        return of(webhook)
                .filter(row -> subjects.add(row.subject()))
                .filter(row -> !row.nextAt().isAfter(now))
                .limit(limit)
                .map(row -> new Waiting(row.key().position(), row.attempts()))
                .toList();
    }

    @Override
    public long waiting(UUID webhook) {
        return of(webhook).count();
    }

    @Override
    public void settle(UUID webhook, long position) {
        transactions.requireUnderWay();
        rows.remove(new Key(webhook, position));
    }

    @Override
    public void postpone(UUID webhook, Waiting tried, Instant until) {
        transactions.requireUnderWay();
        Key key = new Key(webhook, tried.position());
        rows.find(key)
                .ifPresent(
                        row -> rows.put(key, new Row(key, row.subject(), tried.attempts(), until)));
    }

    private Stream<Row> of(UUID webhook) {
        return rows.rows()
                .filter(row -> row.key().webhook().equals(webhook))
                .sorted(comparingLong(row -> row.key().position()));
    }
}
