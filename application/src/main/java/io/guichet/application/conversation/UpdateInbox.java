package io.guichet.application.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a chat product delivered, kept durably before it is confirmed to the sender, each update
 * once and handed out one at a time per chat, in the order of arrival. Bodies are encrypted at
 * rest.
 */
public interface UpdateInbox {

    /** Stores those that were never received before and says how many; durable on return. */
    int receive(long bot, List<ReceivedUpdate> updates, Instant now);

    /** Stores one that cannot be understood, visibly, so that it blocks nobody. */
    void receiveParked(long bot, ReceivedUpdate update, String error, Instant now);

    /**
     * The oldest waiting update whose turn has come, of a chat nobody else is working on; claimed
     * for a while. Whoever dies without a word loses the claim.
     */
    Optional<ClaimedUpdate> claim(long bot, String node, Instant now, Duration lease);

    void retryAt(ClaimedUpdate update, Instant at, String error);

    void park(ClaimedUpdate update, String error);

    /**
     * Ends a turn in one transaction: the update is handled, the chat remembers, the answers wait
     * to be sent. Nothing happens if the claim was lost meanwhile.
     */
    void complete(
            ClaimedUpdate update, ChatMemory memory, List<OutgoingMessage> answers, Instant now);

    /**
     * An update as it came. {@code chatKey} says whose turn order it belongs to; ids are unique per
     * bot but may restart lower.
     */
    record ReceivedUpdate(long updateId, String chatKey, String body) {

        public ReceivedUpdate {
            requireNonNull(chatKey, "chatKey");
            requireNonNull(body, "body");
        }
    }

    /** An update to be handled now; {@code tries} counts the earlier attempts. */
    record ClaimedUpdate(long id, long updateId, String chatKey, String body, int tries) {}
}
