package io.guichet.payments.shared;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/** Where an access token is given out and to whom (OAuth 2.0, RFC 6749 section 4.4). */
public record ClientCredentials(URI tokenUrl, String client, String secret, String scope) {

    public ClientCredentials {
        requireNonNull(tokenUrl.getHost(), "host");
        if (client.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("no client or secret for " + tokenUrl);
        }
    }

    /** Everything but the secret. */
    @Override
    public String toString() {
        return "ClientCredentials[" + tokenUrl + ", " + client + "]";
    }
}
