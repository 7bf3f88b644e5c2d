package io.guichet.testing.conversation;

import io.guichet.application.conversation.ConversationHealth;

import java.time.Instant;

/** How the queues in memory are doing. */
public final class InMemoryConversationHealth implements ConversationHealth {

    private final InMemoryUpdateInbox inbox;
    private final InMemoryMessageOutbox outbox;
    private final InMemoryPendingActions actions;
    private final InMemoryChatMemories memories;

    public InMemoryConversationHealth(
            InMemoryUpdateInbox inbox,
            InMemoryMessageOutbox outbox,
            InMemoryPendingActions actions,
            InMemoryChatMemories memories) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.actions = actions;
        this.memories = memories;
    }

    @Override
    public Report report(long bot, Instant now) {
        return new Report(
                inbox.lag(bot, now), outbox.lag(bot, now), inbox.parked(bot), outbox.parked(bot));
    }

    @Override
    public long parkedSince(Instant since) {
        return inbox.parkedSince(since)
                + outbox.parkedSince(since).filter(chat -> !memories.of(chat).blocked()).count();
    }

    @Override
    public int forget(Instant before) {
        return inbox.forget(before) + outbox.forget(before) + actions.forget(before);
    }
}
