package io.guichet.testing.conversation;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.application.conversation.UpdateInbox;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What a chat product delivered, in memory. */
public final class InMemoryUpdateInbox implements UpdateInbox {

    private final InMemoryTransactions transactions;
    private final InMemoryChatMemories memories;
    private final InMemoryMessageOutbox outbox;
    private final Table<Long, Row> rows;
    private final AtomicLong lastId = new AtomicLong();

    public InMemoryUpdateInbox(
            InMemoryTransactions transactions,
            InMemoryChatMemories memories,
            InMemoryMessageOutbox outbox) {
        this.transactions = transactions;
        this.memories = memories;
        this.outbox = outbox;
        rows = new Table<>(transactions);
    }

    @Override
    public int receive(long bot, List<ReceivedUpdate> updates, Instant now) {
        return transactions.alone(
                () ->
                        (int)
                                updates.stream()
                                        .filter(update -> add(bot, update, State.WAITING, now))
                                        .count());
    }

    /** When something came from a chat last. */
    public Optional<Instant> lastHeard(String chatKey) {
        return rows.rows()
                .filter(row -> row.update().chatKey().equals(chatKey))
                .map(Row::dueAt)
                .max(Comparator.naturalOrder());
    }

    @Override
    public void receiveParked(long bot, ReceivedUpdate update, String error, Instant now) {
        transactions.alone(() -> add(bot, update, State.PARKED, now));
    }

    @Override
    public Optional<ClaimedUpdate> claim(long bot, String node, Instant now, Duration lease) {
        return transactions.alone(() -> oldestDue(bot, now).map(row -> claimed(row, now, lease)));
    }

    @Override
    public void retryAt(ClaimedUpdate update, Instant at, String error) {
        held(update).ifPresent(row -> rows.put(row.id(), row.to(State.WAITING, at)));
    }

    @Override
    public void park(ClaimedUpdate update, String error) {
        held(update).ifPresent(row -> rows.put(row.id(), row.to(State.PARKED, row.dueAt())));
    }

    @Override
    public void complete(
            ClaimedUpdate update, ChatMemory memory, List<OutgoingMessage> answers, Instant now) {
        transactions.required(
                () -> {
                    Optional<Row> held = held(update);
                    held.ifPresent(
                            row -> {
                                rows.put(row.id(), row.to(State.DONE, now));
                                memories.keep(memory);
                                outbox.add(row.bot(), answers, now);
                            });
                    return held.isPresent();
                });
    }

    Duration lag(long bot, Instant now) {
        return of(bot).filter(row -> row.state() == State.WAITING)
                .findFirst()
                .map(row -> Duration.between(row.receivedAt(), now))
                .orElse(Duration.ZERO);
    }

    long parked(long bot) {
        return of(bot).filter(row -> row.state() == State.PARKED).count();
    }

    long parkedSince(Instant since) {
        return rows.rows()
                .filter(row -> row.state() == State.PARKED && !row.dueAt().isBefore(since))
                .count();
    }

    int forget(Instant before) {
        return (int)
                rows.rows()
                        .filter(row -> row.state() == State.DONE && row.dueAt().isBefore(before))
                        .filter(row -> rows.remove(row.id()))
                        .count();
    }

    private boolean add(long bot, ReceivedUpdate update, State state, Instant now) {
        boolean known = of(bot).anyMatch(row -> row.update().updateId() == update.updateId());
        if (known) {
            return false;
        }
        long id = lastId.incrementAndGet();
        return rows.put(id, new Row(id, bot, update, state, now, now, 0));
    }

    private Optional<Row> oldestDue(long bot, Instant now) {
        Set<String> seen = new HashSet<>();
        return of(bot).filter(row -> row.state() == State.WAITING)
                .filter(row -> seen.add(row.update().chatKey()))
                .filter(row -> !row.dueAt().isAfter(now))
                .findFirst();
    }

    private ClaimedUpdate claimed(Row row, Instant now, Duration lease) {
        rows.put(row.id(), row.claimedUntil(now.plus(lease)));
        ReceivedUpdate update = row.update();
        return new ClaimedUpdate(
                row.id(), update.updateId(), update.chatKey(), update.body(), row.tries());
    }

    /** The row of a claim, unless somebody else has claimed it since. */
    private Optional<Row> held(ClaimedUpdate update) {
        return rows.find(update.id())
                .filter(row -> row.state() == State.WAITING && row.tries() == update.tries() + 1);
    }

    private Stream<Row> of(long bot) {
        return rows.rows().filter(row -> row.bot() == bot);
    }

    private enum State {
        WAITING,
        DONE,
        PARKED
    }

    /**
     * An update; {@code dueAt} is the end of a claim while one holds, the end of the turn after.
     */
    private record Row(
            long id,
            long bot,
            ReceivedUpdate update,
            State state,
            Instant receivedAt,
            Instant dueAt,
            int tries) {

        Row claimedUntil(Instant until) {
            return new Row(id, bot, update, state, receivedAt, until, tries + 1);
        }

        Row to(State next, Instant due) {
            return new Row(id, bot, update, next, receivedAt, due, tries);
        }
    }
}
