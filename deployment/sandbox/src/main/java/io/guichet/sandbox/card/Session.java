package io.guichet.sandbox.card;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
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
        String refusal,
        Map<String, Long> refunds) {

    /** {@code refunds} are amounts by the keys they were asked for with. */
    Session {
        refunds = Map.copyOf(refunds);
    }

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
        CANCELED,
        CHARGED_BACK;

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
                "",
                Map.of());
    }

    Session to(Status next) {
        return with(next, card, refusal, refunds);
    }

    Session authorizedWith(String number) {
        return with(Status.AUTHORIZED, number.substring(number.length() - 4), "", refunds);
    }

    Session refusedFor(String reason) {
        return with(Status.OPEN, card, reason, refunds);
    }

    Session refunded(String refund, long back) {
        Map<String, Long> all = new HashMap<>(refunds);
        all.put(refund, back);
        return with(status, card, refusal, all);
    }

    long amountRefunded() {
        return refunds.values().stream().mapToLong(Long::longValue).sum();
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
                        .add("amount_refunded", amountRefunded())
                        .add("client_reference_id", reference);
        shown.add("card", card.isEmpty() ? JsonValue.NULL : cardShown());
        shown.add("refusal", refusal.isEmpty() ? JsonValue.NULL : Json.createValue(refusal));
        return shown.build();
    }

    /** As it is kept, with what the API never shows. */
    JsonObject kept() {
        JsonObjectBuilder back = Json.createObjectBuilder();
        refunds.forEach(back::add);
        return Json.createObjectBuilder(shown())
                .add("refunds", back)
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
        Map<String, Long> back = new HashMap<>();
        if (kept.containsKey("refunds")) {
            JsonObject all = kept.getJsonObject("refunds");
            all.keySet().forEach(key -> back.put(key, all.getJsonNumber(key).longValueExact()));
        }
        return open.with(Status.valueOf(word), last4, reason, back);
    }

    private JsonObject cardShown() {
        return Json.createObjectBuilder().add("brand", "visa").add("last4", card).build();
    }

    private Session with(Status next, String last4, String reason, Map<String, Long> back) {
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
                reason,
                back);
    }
}
