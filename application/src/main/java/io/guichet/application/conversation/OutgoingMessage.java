package io.guichet.application.conversation;

import static java.util.Objects.requireNonNull;

/**
 * Something to be sent to a chat. {@code key} is unique, so that a turn that is repeated sends
 * nothing twice; {@code topic} names what the message is about ({@code pay:<id>}, {@code home}), so
 * that it can be found and edited later, and may be empty. {@code body} is the adapter's own.
 */
public record OutgoingMessage(String key, long chat, String topic, String method, String body) {

    public OutgoingMessage {
        requireNonNull(key, "key");
        requireNonNull(topic, "topic");
        requireNonNull(method, "method");
        requireNonNull(body, "body");
    }
}
