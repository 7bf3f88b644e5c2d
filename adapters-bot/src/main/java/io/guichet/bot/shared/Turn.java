package io.guichet.bot.shared;

import static java.util.Objects.requireNonNull;

import io.guichet.application.conversation.ChatMemory;

import java.util.List;
import java.util.stream.Stream;

/** What comes of something a person did: what the chat remembers and what is answered. */
public record Turn(ChatMemory memory, List<Reply> replies) {

    public Turn {
        requireNonNull(memory, "memory");
        replies = List.copyOf(replies);
    }

    public Turn and(Reply more) {
        return new Turn(memory, Stream.concat(replies.stream(), Stream.of(more)).toList());
    }
}
