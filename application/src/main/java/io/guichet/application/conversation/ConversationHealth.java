package io.guichet.application.conversation;

import java.time.Duration;
import java.time.Instant;

/** How the conversation's queues are doing. */
public interface ConversationHealth {

    Report report(long bot, Instant now);

    /**
     * How many updates and messages of all bots were given up since an instant; not what somebody
     * who blocked the bot is not sent.
     */
    long parkedSince(Instant since);

    /** Forgets updates, messages and actions that were done with before an instant. */
    int forget(Instant before);

    /**
     * Ages of the oldest waiting update and message (zero when none waits), and the parked ones.
     */
    record Report(Duration inboxLag, Duration outboxLag, long parkedUpdates, long parkedMessages) {}
}
