package io.guichet.sandbox.card;

import io.guichet.sandbox.card.Session.Status;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;

/** What programs do with a session: each act gives the session as it then stands, or a refusal. */
final class Acts {

    private Acts() {}

    static Answer open(String key, String baseUrl, JsonObject wanted) {
        if (key.isEmpty()) {
            return Answer.refused(400, "missing_idempotency_key");
        }
        if (!Session.isComplete(wanted)) {
            return Answer.refused(400, "missing_field");
        }
        try {
            Session session = Session.opened(Session.newId(), key, baseUrl, wanted);
            boolean sane = session.amount() > 0 && session.currency().matches("[A-Z]{3}");
            return sane ? Answer.of(201, session) : Answer.refused(400, "invalid_amount");
        } catch (ClassCastException | ArithmeticException | NullPointerException malformed) {
            return Answer.refused(400, "invalid_field");
        }
    }

    static Answer capture(Session session) {
        return switch (session.status()) {
            case CAPTURED, CHARGED_BACK, REINSTATED -> Answer.of(200, session);
            case AUTHORIZED -> Answer.of(200, session.to(Status.CAPTURED));
            case OPEN, ABANDONED, EXPIRED, CANCELED -> Answer.refused(409, "not_authorized");
        };
    }

    static Answer cancel(Session session) {
        return switch (session.status()) {
            case CAPTURED, CHARGED_BACK, REINSTATED -> Answer.refused(409, "already_captured");
            case OPEN, AUTHORIZED -> Answer.of(200, session.to(Status.CANCELED));
            case ABANDONED, EXPIRED, CANCELED -> Answer.of(200, session);
        };
    }

    static Answer refund(Session session, String key, JsonObject wanted) {
        if (key.isEmpty()) {
            return Answer.refused(400, "missing_idempotency_key");
        }
        if (!(wanted.get("amount") instanceof JsonNumber amount) || amount.longValue() <= 0) {
            return Answer.refused(400, "invalid_amount");
        }
        if (session.refunds().containsKey(key)) {
            return Answer.of(200, session);
        }
        if (!session.status().isTaken()) {
            return Answer.refused(409, "not_captured");
        }
        if (session.amountRefunded() + amount.longValue() > session.amount()) {
            return Answer.refused(409, "amount_too_large");
        }
        if (TestCard.TAKES_NOTHING_BACK.endsWith(session.card())) {
            return Answer.refused(409, "refund_declined");
        }
        return Answer.of(201, session.refunded(key, amount.longValue()));
    }
}
