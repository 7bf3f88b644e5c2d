package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import java.net.URI;
import java.util.Set;

/** Where updates are sent to; without an address they are polled. */
record WebhookSettings(String url, String secret, int maxConnections) {

    static final WebhookSettings NONE = new WebhookSettings("", "", 40);

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    static WebhookSettings of(Params params) {
        String url = params.text("url").strip();
        if (url.isEmpty()) {
            return NONE;
        }
        checkAddress(url);
        String secret = params.text("secret_token");
        if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
            throw Refusal.badRequest("secret token contains unallowed characters");
        }
        long connections = params.number("max_connections", 40);
        return new WebhookSettings(url, secret, Math.clamp(connections, 1, 100));
    }

    /** Plain HTTP is for loopback only, as with a Bot API server of one's own. */
    private static void checkAddress(String url) {
        try {
            URI uri = URI.create(url);
            boolean local = "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
            if (uri.getHost() != null && (local || "https".equals(uri.getScheme()))) {
                return;
            }
        } catch (IllegalArgumentException invalid) {
            throw Refusal.badRequest("bad webhook: invalid webhook URL specified");
        }
        throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
    }

    boolean isSet() {
        return !url.isEmpty();
    }

    JsonObject info(int waiting, Set<String> allowed, int errorAt, String error) {
        JsonObjectBuilder info =
                JsonDoc.object()
                        .add("url", url)
                        .add("has_custom_certificate", false)
                        .add("pending_update_count", waiting);
        if (isSet()) {
            info.add("max_connections", maxConnections);
        }
        if (!error.isEmpty()) {
            info.add("last_error_date", errorAt).add("last_error_message", error);
        }
        if (!allowed.isEmpty()) {
            JsonArrayBuilder kinds = JsonDoc.array();
            allowed.stream().sorted().forEach(kinds::add);
            info.add("allowed_updates", kinds);
        }
        return info.build();
    }
}
