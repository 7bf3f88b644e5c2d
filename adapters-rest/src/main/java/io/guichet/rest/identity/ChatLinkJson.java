package io.guichet.rest.identity;

import io.guichet.application.identity.query.FindChatLink.ChatLinkDetails;
import io.guichet.rest.shared.Words;

import java.time.Instant;

/** A link to a chat account; {@code chatName} is null until somebody has presented the code. */
public record ChatLinkJson(String id, String state, String chatName, Instant expiresAt) {

    static ChatLinkJson from(ChatLinkDetails link) {
        return new ChatLinkJson(
                link.link().toString(),
                Words.of(link.state()),
                link.chatName().isEmpty() ? null : link.chatName(),
                link.expiresAt());
    }
}
