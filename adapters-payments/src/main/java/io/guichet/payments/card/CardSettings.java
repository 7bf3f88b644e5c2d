package io.guichet.payments.card;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * Where the card provider is and what we share with it: the key we call it with, the secret it
 * signs its events with; {@code publicUrl} is where its checkout page sends people back to.
 */
public record CardSettings(URI api, String key, String webhookSecret, URI publicUrl) {

    public CardSettings {
        requireHttp(api);
        requireHttp(publicUrl);
        if (key.isBlank() || webhookSecret.isBlank()) {
            throw new IllegalArgumentException("card provider without key or webhook secret");
        }
    }

    /** Everything but the secrets. */
    @Override
    public String toString() {
        return "CardSettings[" + api + ", " + publicUrl + "]";
    }

    URI endpoint(String path) {
        return URI.create(withoutSlash(api) + path);
    }

    String page(String path) {
        return withoutSlash(publicUrl) + path;
    }

    private static String withoutSlash(URI uri) {
        return uri.toString().replaceAll("/+$", "");
    }

    private static void requireHttp(URI uri) {
        requireNonNull(uri.getHost(), "host");
        if (!uri.getScheme().equals("http") && !uri.getScheme().equals("https")) {
            throw new IllegalArgumentException("not a web address: " + uri);
        }
    }
}
