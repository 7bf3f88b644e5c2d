package io.guichet.testing.conversation;

import io.guichet.application.conversation.MessageOutbox;
import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What waits to be sent to chats, in memory. */
public final class InMemoryMessageOutbox implements MessageOutbox {

    private final InMemoryTransactions transactions;
    private final Table<Long, Row> rows;
    private final AtomicLong lastId = new AtomicLong();

    public InMemoryMessageOutbox(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
    }

    @Override
    public void add(long bot, List<OutgoingMessage> messages, Instant now) {
        for (OutgoingMessage message : messages) {
            boolean known = of(bot).anyMatch(row -> row.message().key().equals(message.key()));
            if (!known) {
                long id = lastId.incrementAndGet();
                rows.put(id, new Row(id, bot, message, State.WAITING, now, now, 0, 0));
            }
        }
    }

    @Override
    public List<ClaimedMessage> claim(
            long bot, String node, int limit, Instant now, Duration lease) {
        return transactions.alone(
                () -> {
                    Set<Long> seen = new HashSet<>();
                    List<ClaimedMessage> claimed = new ArrayList<>();
                    for (Row row : waiting(bot).toList()) {
                        boolean first = seen.add(row.message().chat());
                        if (first && !row.dueAt().isAfter(now) && claimed.size() < limit) {
                            rows.put(row.id(), row.claimedUntil(now.plus(lease)));
                            claimed.add(new ClaimedMessage(row.id(), row.message(), row.tries()));
                        }
                    }
                    return claimed;
                });
    }

    @Override
    public void sent(ClaimedMessage message, long messageId, Instant now) {
        Row row = row(message);
        rows.put(row.id(), row.to(State.SENT, now, messageId));
    }

    @Override
    public void retryAt(ClaimedMessage message, Instant at, String error) {
        Row row = row(message);
        rows.put(row.id(), row.to(State.WAITING, at, 0));
    }

    @Override
    public void park(ClaimedMessage message, String error) {
        Row row = row(message);
        rows.put(row.id(), row.to(State.PARKED, row.dueAt(), 0));
    }

    @Override
    public OptionalLong sentAbout(long bot, long chat, String topic) {
        return of(bot).filter(row -> row.state() == State.SENT && row.messageId() != 0)
                .filter(row -> row.message().chat() == chat)
                .filter(row -> row.message().topic().equals(topic))
                .mapToLong(Row::messageId)
                .reduce((older, newer) -> newer);
    }

    Duration lag(long bot, Instant now) {
        return waiting(bot)
                .findFirst()
                .map(row -> Duration.between(row.addedAt(), now))
                .orElse(Duration.ZERO);
    }

    long parked(long bot) {
        return of(bot).filter(row -> row.state() == State.PARKED).count();
    }

    /** The chats of the messages. */
    LongStream parkedSince(Instant since) {
        return rows.rows()
                .filter(row -> row.state() == State.PARKED && !row.dueAt().isBefore(since))
                .mapToLong(row -> row.message().chat());
    }

    int forget(Instant before) {
        return (int)
                rows.rows()
                        .filter(row -> row.state() == State.SENT && row.dueAt().isBefore(before))
                        .filter(row -> rows.remove(row.id()))
                        .count();
    }

    private Stream<Row> of(long bot) {
        return rows.rows().filter(row -> row.bot() == bot);
    }

    private Stream<Row> waiting(long bot) {
        return of(bot).filter(row -> row.state() == State.WAITING);
    }

    private Row row(ClaimedMessage message) {
        return rows.find(message.id()).orElseThrow();
    }

    private enum State {
        WAITING,
        SENT,
        PARKED
    }

    /** A message; {@code dueAt} is the end of a claim while one holds, the day of sending after. */
    private record Row(
            long id,
            long bot,
            OutgoingMessage message,
            State state,
            Instant addedAt,
            Instant dueAt,
            int tries,
            long messageId) {

        Row claimedUntil(Instant until) {
            return new Row(id, bot, message, state, addedAt, until, tries + 1, messageId);
        }

        Row to(State next, Instant due, long sentAs) {
            return new Row(id, bot, message, next, addedAt, due, tries, sentAs);
        }
    }
}
