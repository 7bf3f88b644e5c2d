package io.guichet.bot.shared;

/**
 * Something a person did in a private chat. {@code user} is the chat product's number of the person
 * (and of the private chat), {@code languageTag} what his device says, {@code updateId} the update
 * it came with.
 */
public sealed interface Incoming {

    Person person();

    long updateId();

    /** Who did it. */
    record Person(long user, String name, String languageTag) {}

    /** Wrote a text or a command. */
    record Text(Person person, long updateId, long messageId, String text) implements Incoming {}

    /** Pressed a button of a message; {@code data} is untrusted. */
    record Press(Person person, long updateId, long messageId, String callbackId, String data)
            implements Incoming {}

    /** Sent something that is no text: a photo, a file, a sticker. */
    record Other(Person person, long updateId, long messageId) implements Incoming {}

    /** Blocked the bot or came back. */
    record Presence(Person person, long updateId, boolean blocked) implements Incoming {}
}
