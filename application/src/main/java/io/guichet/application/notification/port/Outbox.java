package io.guichet.application.notification.port;

import io.guichet.application.notification.Notice;

import java.util.List;

/**
 * What is to be told outside, written in the transaction in which it happened and sent later, at
 * least once, over every channel by which somebody can be told then. Every adapter passes {@code
 * OutboxContract} and {@code ToldInChatsContract}.
 */
public interface Outbox {

    /**
     * Adds a notice for mail, and for chats if anybody has one whom it is for; a key that is there
     * already adds nothing. Whoever links a chat later is told what happens from then on.
     */
    void add(Notice notice);

    /** Adds notices together, as {@link #add} does each. */
    default void addAll(List<Notice> notices) {
        notices.forEach(this::add);
    }
}
