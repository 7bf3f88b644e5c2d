package io.guichet.bot.telegram;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.application.conversation.UpdateInbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** An inbox whose database is down for a number of writes. */
public final class FaultyInbox implements UpdateInbox {

    private final UpdateInbox inbox;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();

    FaultyInbox(UpdateInbox inbox) {
        this.inbox = inbox;
    }

    int received() {
        return received.get();
    }

    public void failNext(int writes) {
        failures.set(writes);
    }

    @Override
    public int receive(long bot, List<ReceivedUpdate> updates, Instant now) {
        failIfDown();
        int fresh = inbox.receive(bot, updates, now);
        received.addAndGet(fresh);
        return fresh;
    }

    @Override
    public void receiveParked(long bot, ReceivedUpdate update, String error, Instant now) {
        failIfDown();
        inbox.receiveParked(bot, update, error, now);
    }

    @Override
    public Optional<ClaimedUpdate> claim(long bot, String node, Instant now, Duration lease) {
        return inbox.claim(bot, node, now, lease);
    }

    @Override
    public void retryAt(ClaimedUpdate update, Instant at, String error) {
        inbox.retryAt(update, at, error);
    }

    @Override
    public void park(ClaimedUpdate update, String error) {
        inbox.park(update, error);
    }

    @Override
    public void complete(
            ClaimedUpdate update, ChatMemory memory, List<OutgoingMessage> answers, Instant now) {
        inbox.complete(update, memory, answers, now);
    }

    private void failIfDown() {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the database is down");
        }
    }
}
