package io.guichet.sandbox.card;

import io.guichet.sandbox.card.Session.Status;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A session as the API shows it and as the file keeps it. Every card here expires one day. */
final class SessionJson {

    private static final int EXPIRY_MONTH = 12;
    private static final int EXPIRY_YEAR = 2030;

    private SessionJson() {}

    static JsonObject shown(Session session) {
        String refusal = session.refusal();
        return Json.createObjectBuilder()
                .add("id", session.id())
                .add("url", session.url())
                .add("status", session.status().word())
                .add("amount", session.amount())
                .add("currency", session.currency())
                .add("amount_refunded", session.amountRefunded())
                .add("amount_charged_back", session.amountChargedBack())
                .add("client_reference_id", session.reference())
                .add("card", session.card().isEmpty() ? JsonValue.NULL : card(session))
                .add("refusal", refusal.isEmpty() ? JsonValue.NULL : Json.createValue(refusal))
                .build();
    }

    /** With what the API never shows. */
    static JsonObject kept(Session session) {
        JsonObjectBuilder back = Json.createObjectBuilder();
        session.refunds().forEach(back::add);
        return Json.createObjectBuilder(shown(session))
                .add("refunds", back)
                .add("save_card", session.saveCard())
                .add("token", session.token())
                .add("key", session.key())
                .add("base_url", session.baseUrl())
                .add("description", session.description())
                .add("success_url", session.successUrl())
                .add("cancel_url", session.cancelUrl())
                .add("locale", session.locale())
                .add("expires_at", session.expiresAt())
                .build();
    }

    static Session restored(JsonObject kept) {
        Session open =
                Session.opened(
                        kept.getString("id"),
                        kept.getString("key"),
                        kept.getString("base_url"),
                        kept);
        String last4 = kept.isNull("card") ? "" : kept.getJsonObject("card").getString("last4");
        String reason = kept.isNull("refusal") ? "" : kept.getString("refusal");
        String word = kept.getString("status").toUpperCase(Locale.ROOT);
        Map<String, Long> back = new HashMap<>();
        if (kept.containsKey("refunds")) {
            JsonObject all = kept.getJsonObject("refunds");
            all.keySet().forEach(key -> back.put(key, all.getJsonNumber(key).longValueExact()));
        }
        return open.with(Status.valueOf(word), last4, reason, back)
                .withToken(kept.getString("token", ""));
    }

    private static JsonObject card(Session session) {
        JsonObjectBuilder shown =
                Json.createObjectBuilder()
                        .add("brand", "visa")
                        .add("last4", session.card())
                        .add("exp_month", EXPIRY_MONTH)
                        .add("exp_year", EXPIRY_YEAR);
        return session.token().isEmpty()
                ? shown.build()
                : shown.add("token", session.token()).build();
    }
}
