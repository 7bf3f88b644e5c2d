package io.guichet.sandbox.card;

import jakarta.json.JsonObject;

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
        Map<String, Long> refunds,
        boolean saveCard,
        String token) {

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
        CHARGED_BACK,
        /** Charged back, until the cardholder's bank gave it up. */
        REINSTATED;

        /** Whether the merchant has the money, but for what he gave back. */
        boolean isTaken() {
            return this == CAPTURED || this == REINSTATED;
        }

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
                Map.of(),
                wanted.getBoolean("save_card", false),
                "");
    }

    Session to(Status next) {
        return with(next, card, refusal, refunds);
    }

    Session authorizedWith(String number) {
        Session paid = with(Status.AUTHORIZED, number.substring(number.length() - 4), "", refunds);
        return saveCard ? paid.withToken("tok_" + id.substring(3)) : paid;
    }

    /** Another token; empty once the card is forgotten. */
    Session withToken(String other) {
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
                status,
                card,
                refusal,
                refunds,
                saveCard,
                other);
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

    /** What is left of it, and where all was given back, all once more: its bank did not notice. */
    long amountChargedBack() {
        if (status != Status.CHARGED_BACK) {
            return 0;
        }
        return amountRefunded() < amount ? amount - amountRefunded() : amount;
    }

    String url() {
        return baseUrl + "/card/checkout/" + id;
    }

    Session with(Status next, String last4, String reason, Map<String, Long> back) {
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
                back,
                saveCard,
                token);
    }
}
