package io.guichet.rest.identity;

import io.guichet.application.shared.Installation;

import jakarta.ws.rs.core.UriBuilder;

import java.net.URI;

/** The link that opens the chat and presents a one-time code there. */
public final class ChatAddress {

    private ChatAddress() {}

    public static URI withCode(Installation installation, String code) {
        return UriBuilder.fromUri(installation.chatUrl()).queryParam("start", "L" + code).build();
    }
}
