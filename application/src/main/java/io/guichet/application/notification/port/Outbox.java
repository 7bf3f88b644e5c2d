package io.guichet.application.notification.port;

import io.guichet.application.notification.Notice;

import java.util.List;

/**
 * What is to be told outside, written in the transaction in which it happened and sent later, at
 * least once, over every channel. Every adapter passes {@code OutboxContract}.
 */
public interface Outbox {

    /** Adds a notice for mail and chat; a key that is there already adds nothing. */
    void add(Notice notice);

    /** Adds notices together, as {@link #add} does each. */
    default void addAll(List<Notice> notices) {
        notices.forEach(this::add);
    }
}
