package io.guichet.bot.shared;

import static java.util.Objects.requireNonNull;

import io.guichet.application.conversation.ChatMemory;

import java.util.List;

/** What comes of something a person did: what the chat remembers and what is answered. */
public record Turn(ChatMemory memory, List<Reply> replies) {

    public Turn {
        requireNonNull(memory, "memory");
        replies = List.copyOf(replies);
    }
}
