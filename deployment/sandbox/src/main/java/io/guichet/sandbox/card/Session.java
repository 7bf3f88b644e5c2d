package io.guichet.sandbox.card;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** A checkout session as the provider keeps it; amounts in minor units, instants in seconds. */
record Session(
        String id,
        String key,
        String baseUrl,
        long amount,
        String currency,
        String reference,
        String description,
        String successUrl,
        String cancelUrl,
        String locale,
        long expiresAt,
        Status status,
        String card,
        String refusal) {

    private static final Set<String> NEEDED =
            Set.of(
                    "amount",
                    "currency",
                    "client_reference_id",
                    "success_url",
                    "cancel_url",
                    "expires_at");

    enum Status {
        OPEN,
        AUTHORIZED,
        CAPTURED,
        ABANDONED,
        EXPIRED,
        CANCELED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static boolean isComplete(JsonObject wanted) {
        return wanted.keySet().containsAll(NEEDED);
    }

    static String newId() {
        byte[] bits = new byte[12];
        ThreadLocalRandom.current().nextBytes(bits);
        return "cs_" + HexFormat.of().formatHex(bits);
    }

    static Session opened(String id, String key, String baseUrl, JsonObject wanted) {
        return new Session(
                id,
                key,
                baseUrl,
                wanted.getJsonNumber("amount").longValueExact(),
                wanted.getString("currency"),
                wanted.getString("client_reference_id"),
                wanted.getString("description", ""),
                wanted.getString("success_url"),
                wanted.getString("cancel_url"),
                wanted.getString("locale", "en"),
                wanted.getJsonNumber("expires_at").longValueExact(),
                Status.OPEN,
                "",
                "");
    }

    Session to(Status next) {
        return with(next, card, refusal);
    }

    Session authorizedWith(String number) {
        return with(Status.AUTHORIZED, number.substring(number.length() - 4), "");
    }

    Session refusedFor(String reason) {
        return with(Status.OPEN, card, reason);
    }

    String url() {
        return baseUrl + "/card/checkout/" + id;
    }

    /** As the API shows it. */
    JsonObject shown() {
        JsonObjectBuilder shown =
                Json.createObjectBuilder()
                        .add("id", id)
                        .add("url", url())
                        .add("status", status.word())
                        .add("amount", amount)
                        .add("currency", currency)
                        .add("client_reference_id", reference);
        shown.add("card", card.isEmpty() ? JsonValue.NULL : cardShown());
        shown.add("refusal", refusal.isEmpty() ? JsonValue.NULL : Json.createValue(refusal));
        return shown.build();
    }

    /** As it is kept, with what the API never shows. */
    JsonObject kept() {
        return Json.createObjectBuilder(shown())
                .add("key", key)
                .add("base_url", baseUrl)
                .add("description", description)
                .add("success_url", successUrl)
                .add("cancel_url", cancelUrl)
                .add("locale", locale)
                .add("expires_at", expiresAt)
                .build();
    }

    static Session restored(JsonObject kept) {
        Session open =
                opened(
                        kept.getString("id"),
                        kept.getString("key"),
                        kept.getString("base_url"),
                        kept);
        String last4 = kept.isNull("card") ? "" : kept.getJsonObject("card").getString("last4");
        String reason = kept.isNull("refusal") ? "" : kept.getString("refusal");
        String word = kept.getString("status").toUpperCase(Locale.ROOT);
        return open.with(Status.valueOf(word), last4, reason);
    }

    private JsonObject cardShown() {
        return Json.createObjectBuilder().add("brand", "visa").add("last4", card).build();
    }

    private Session with(Status next, String last4, String reason) {
        return new Session(
                id,
                key,
                baseUrl,
                amount,
                currency,
                reference,
                description,
                successUrl,
                cancelUrl,
                locale,
                expiresAt,
                next,
                last4,
                reason);
    }
}
