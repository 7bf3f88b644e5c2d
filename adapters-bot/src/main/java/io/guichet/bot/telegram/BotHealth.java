package io.guichet.bot.telegram;

import io.guichet.bot.telegram.shared.BotSettings.Mode;

import java.time.Duration;

/**
 * How the bot is doing, without anything secret. {@code fault} is empty while updates come in;
 * {@code sinceLastContact} is how long ago the Bot API last answered or called on this node.
 */
public record BotHealth(
        State state,
        Mode mode,
        String fault,
        Duration sinceLastContact,
        Duration inboxLag,
        Duration outboxLag,
        long parkedUpdates,
        long parkedMessages,
        long pendingUpdates) {

    /** In one word. */
    public enum State {
        /** Updates come in on this node. */
        UP,
        /** They come in on another. */
        STANDBY,
        /** They do not come in, or are not handled. */
        DOWN
    }
}
