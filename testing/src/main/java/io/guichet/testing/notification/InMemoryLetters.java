package io.guichet.testing.notification;

import io.guichet.application.notification.Letter;
import io.guichet.application.notification.port.Letters;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Letters in memory. What was sent is remembered here, for tests to read. */
public final class InMemoryLetters implements Letters {

    private final InMemoryTransactions transactions;
    private final Table<String, Letter> letters;
    private final Table<Long, Row> rows;

    public InMemoryLetters(InMemoryTransactions transactions) {
        this.transactions = transactions;
        letters = new Table<>(transactions);
        rows = new Table<>(transactions);
    }

    @Override
    public void add(Letter letter) {
        transactions.requireUnderWay();
        if (letters.add(letter.key(), letter)) {
            long id = letters.count();
            rows.put(id, new Row(id, letter, State.WAITING, Instant.EPOCH, 0));
        }
    }

    @Override
    public List<Waiting> claim(int limit, Instant now, Duration lease) {
        transactions.requireUnderWay();
        List<Row> due =
                rows.rows()
                        .filter(row -> row.waits() && !row.dueAt().isAfter(now))
                        .limit(limit)
                        .toList();
        due.forEach(
                row -> rows.put(row.id(), row.at(State.WAITING, now.plus(lease), row.tries() + 1)));
        return due.stream().map(row -> new Waiting(row.id(), row.letter(), row.tries())).toList();
    }

    @Override
    public void sent(Waiting letter, Instant now) {
        move(letter, State.SENT, now);
    }

    @Override
    public void retryAt(Waiting letter, Instant at, String error) {
        move(letter, State.WAITING, at);
    }

    @Override
    public void park(Waiting letter, Instant now, String error) {
        move(letter, State.PARKED, now);
    }

    @Override
    public long parked(Instant since) {
        transactions.requireUnderWay();
        return rows.rows()
                .filter(row -> row.state() == State.PARKED && row.dueAt().isAfter(since))
                .count();
    }

    /** Every letter that was ever added, oldest first. */
    public List<Letter> all() {
        return letters.rows().toList();
    }

    /**
     * Those that were sent or given up before then; what they said can still be looked at by tests.
     */
    public int forget(Instant before, int most) {
        transactions.requireUnderWay();
        List<Long> gone =
                rows.rows()
                        .filter(row -> !row.waits() && row.dueAt().isBefore(before))
                        .limit(most)
                        .map(Row::id)
                        .toList();
        gone.forEach(rows::remove);
        return gone.size();
    }

    private void move(Waiting letter, State state, Instant at) {
        transactions.requireUnderWay();
        Row row = rows.find(letter.id()).orElseThrow();
        if (row.waits() && row.tries() == letter.tries() + 1) {
            rows.put(row.id(), row.at(state, at, row.tries()));
        }
    }

    private enum State {
        WAITING,
        SENT,
        PARKED
    }

    private record Row(long id, Letter letter, State state, Instant dueAt, int tries) {

        boolean waits() {
            return state == State.WAITING;
        }

        Row at(State next, Instant due, int count) {
            return new Row(id, letter, next, due, count);
        }
    }
}
