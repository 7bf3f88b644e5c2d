package io.guichet.sandbox.card;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;

import java.util.Collection;
import java.util.Optional;

/** Charges cards that a checkout kept: its session holds the token and shows which card it is. */
final class KeptCards {

    private KeptCards() {}

    /** Who keeps a token; nobody keeps the empty one. */
    static Optional<Session> keeperOf(String token, Collection<Session> sessions) {
        return sessions.stream()
                .filter(session -> !token.isEmpty() && session.token().equals(token))
                .findFirst();
    }

    /** A session that is authorised without anybody before its page, or the bank's refusal. */
    static Answer charge(String key, JsonObject wanted, Collection<Session> sessions) {
        if (key.isEmpty()) {
            return Answer.refused(400, "missing_idempotency_key");
        }
        Optional<Session> keeper = keeperOf(wanted.getString("card", ""), sessions);
        if (keeper.isEmpty()) {
            return Answer.refused(404, "unknown_card");
        }
        if (!(wanted.get("amount") instanceof JsonNumber amount) || amount.longValue() <= 0) {
            return Answer.refused(400, "invalid_amount");
        }
        String last4 = keeper.get().card();
        if (TestCard.NEEDS_AUTHENTICATION.endsWith(last4)) {
            return Answer.refused(402, "authentication_required");
        }
        return TestCard.DECLINED_LATER.endsWith(last4)
                ? Answer.refused(402, "card_declined")
                : Answer.of(201, authorized(key, wanted, keeper.get()));
    }

    private static Session authorized(String key, JsonObject wanted, Session keeper) {
        JsonObject page =
                Json.createObjectBuilder(wanted)
                        .add("success_url", keeper.successUrl())
                        .add("cancel_url", keeper.cancelUrl())
                        .add("locale", keeper.locale())
                        .add("expires_at", keeper.expiresAt())
                        .build();
        return Session.opened(Session.newId(), key, keeper.baseUrl(), page)
                .authorizedWith(keeper.card());
    }
}
