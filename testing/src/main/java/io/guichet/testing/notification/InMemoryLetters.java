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
            rows.put(id, new Row(id, letter, true, Instant.EPOCH, 0));
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
        due.forEach(row -> rows.put(row.id(), row.at(true, now.plus(lease), row.tries() + 1)));
        return due.stream().map(row -> new Waiting(row.id(), row.letter(), row.tries())).toList();
    }

    @Override
    public void sent(Waiting letter, Instant now) {
        move(letter, false, now);
    }

    @Override
    public void retryAt(Waiting letter, Instant at, String error) {
        move(letter, true, at);
    }

    @Override
    public void park(Waiting letter, Instant now, String error) {
        move(letter, false, now);
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

    private void move(Waiting letter, boolean waits, Instant at) {
        transactions.requireUnderWay();
        Row row = rows.find(letter.id()).orElseThrow();
        if (row.waits() && row.tries() == letter.tries() + 1) {
            rows.put(row.id(), row.at(waits, at, row.tries()));
        }
    }

    private record Row(long id, Letter letter, boolean waits, Instant dueAt, int tries) {

        Row at(boolean stillWaits, Instant due, int count) {
            return new Row(id, letter, stillWaits, due, count);
        }
    }
}
