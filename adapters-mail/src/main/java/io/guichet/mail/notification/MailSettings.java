package io.guichet.mail.notification;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The mail server, {@code smtp://[user:password@]host[:port]} or {@code smtps://...}, the address
 * mails come from, and where customers reach the product.
 */
public record MailSettings(URI server, String from, URI publicUrl) {

    private static final Set<String> SCHEMES = Set.of("smtp", "smtps");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    public MailSettings {
        requireNonNull(server.getHost(), "host of the mail server");
        requireNonNull(publicUrl, "publicUrl");
        if (!SCHEMES.contains(server.getScheme())) {
            throw new IllegalArgumentException("not a mail server: " + server.getScheme());
        }
        if (!from.matches("[^\\s@<>]+@[^\\s@<>]+")) {
            throw new IllegalArgumentException("not a mail address: " + from);
        }
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return "MailSettings[" + server.getHost() + ", " + from + ", " + publicUrl + "]";
    }

    String protocol() {
        return server.getScheme();
    }

    int port() {
        if (server.getPort() >= 0) {
            return server.getPort();
        }
        return protocol().equals("smtps") ? 465 : 25;
    }

    /** Null where the server asks for none, as the mail library wants it. */
    String user() {
        return credential(0);
    }

    String password() {
        return credential(1);
    }

    /** The part of the address behind the sign; also the name we introduce ourselves with. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** A password crosses no network in the clear; within one machine there is none to cross. */
    boolean mustEncrypt() {
        return user() != null && !HERE.contains(server.getHost());
    }

    private String credential(int index) {
        if (server.getRawUserInfo() == null) {
            return null;
        }
        String[] parts = server.getRawUserInfo().split(":", 2);
        // In the user part of an address a plus is a plus.
        String raw = index < parts.length ? parts[index].replace("+", "%2B") : "";
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }
}
