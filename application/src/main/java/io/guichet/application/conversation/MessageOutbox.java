package io.guichet.application.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** What waits to be sent to chats, in order per chat. Bodies are encrypted at rest. */
public interface MessageOutbox {

    /** Adds messages; a key that is there already adds nothing. */
    void add(long bot, List<OutgoingMessage> messages, Instant now);

    /** The oldest due message of each of some chats, claimed for a while; never two of one chat. */
    List<ClaimedMessage> claim(long bot, String node, int limit, Instant now, Duration lease);

    /** {@code messageId} is the chat product's number of the message, 0 where it has none. */
    void sent(ClaimedMessage message, long messageId, Instant now);

    void retryAt(ClaimedMessage message, Instant at, String error);

    /** Gives up on a message, visibly. */
    void park(ClaimedMessage message, String error);

    /** The newest message that was sent to a chat about a topic. */
    OptionalLong sentAbout(long bot, long chat, String topic);

    /** A message to be sent now; {@code tries} counts the earlier attempts. */
    record ClaimedMessage(long id, OutgoingMessage message, int tries) {}
}
