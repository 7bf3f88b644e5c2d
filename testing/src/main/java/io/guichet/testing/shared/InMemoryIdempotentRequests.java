package io.guichet.testing.shared;

import io.guichet.application.shared.IdempotentRequests;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** First answers in memory. */
public final class InMemoryIdempotentRequests implements IdempotentRequests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final InMemoryTransactions transactions;
    private final Table<Key, Row> requests;

    public InMemoryIdempotentRequests(InMemoryTransactions transactions) {
        this.transactions = transactions;
        requests = new Table<>(transactions);
    }

    @Override
    public Attempt begin(String scope, String key, String fingerprint, Instant now) {
        Key id = new Key(scope, key);
        return transactions.alone(
                () -> {
                    Optional<Row> stored = requests.find(id);
                    if (stored.isEmpty()) {
                        return first(id, fingerprint, now);
                    }
                    Row row = stored.get();
                    if (!row.fingerprint().equals(fingerprint)) {
                        return new Attempt.OtherContent();
                    }
                    if (row.answer().isPresent()) {
                        return new Attempt.Repeated(row.answer().get());
                    }
                    boolean died = row.begunAt().plus(PATIENCE).isBefore(now);
                    return died ? first(id, fingerprint, now) : new Attempt.InProgress();
                });
    }

    @Override
    public void complete(String scope, String key, Answer answer) {
        Key id = new Key(scope, key);
        requests.find(id).ifPresent(row -> requests.put(id, row.answered(answer)));
    }

    @Override
    public void abandon(String scope, String key) {
        Key id = new Key(scope, key);
        requests.find(id)
                .filter(row -> row.answer().isEmpty())
                .ifPresent(row -> requests.remove(id));
    }

    private Attempt first(Key id, String fingerprint, Instant now) {
        requests.put(id, new Row(fingerprint, now, Optional.empty()));
        return new Attempt.First();
    }

    private record Key(String scope, String key) {}

    private record Row(String fingerprint, Instant begunAt, Optional<Answer> answer) {

        Row answered(Answer given) {
            return new Row(fingerprint, begunAt, Optional.of(given));
        }
    }
}
