package io.guichet.testing.conversation;

import io.guichet.application.conversation.ConversationHealth;

import java.time.Instant;

/** How the queues in memory are doing. */
public final class InMemoryConversationHealth implements ConversationHealth {

    private final InMemoryUpdateInbox inbox;
    private final InMemoryMessageOutbox outbox;
    private final InMemoryPendingActions actions;

    public InMemoryConversationHealth(
            InMemoryUpdateInbox inbox,
            InMemoryMessageOutbox outbox,
            InMemoryPendingActions actions) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.actions = actions;
    }

    @Override
    public Report report(long bot, Instant now) {
        return new Report(
                inbox.lag(bot, now), outbox.lag(bot, now), inbox.parked(bot), outbox.parked(bot));
    }

    @Override
    public int forget(Instant before) {
        return inbox.forget(before) + outbox.forget(before) + actions.forget(before);
    }
}
