package io.guichet.payments.card;

import io.guichet.application.payment.port.CardProvider;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.RefundId;
import io.guichet.payments.card.CardApi.Answer;

import jakarta.json.JsonObject;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The card provider over its HTTP API. To be closed when the application stops: its client has
 * threads.
 *
 * <p>{@code wallClock} is the real time, not the product's, which can be moved for trials: the
 * provider signs its events with the real time.
 */
public final class HttpCardProvider implements CardProvider, AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final String SESSIONS = "/v1/checkout/sessions";

    private final CardSettings settings;
    private final CardApi api;
    private final EventSignature signature;

    public HttpCardProvider(CardSettings settings, Clock wallClock) {
        this(settings, wallClock, TO_CONNECT, TO_ANSWER);
    }

    HttpCardProvider(
            CardSettings settings, Clock wallClock, Duration toConnect, Duration toAnswer) {
        this.settings = settings;
        this.api = new CardApi(settings, toConnect, toAnswer);
        this.signature = new EventSignature(settings.webhookSecret(), wallClock);
    }

    @Override
    public Session open(Checkout checkout) {
        String key = checkout.payment().toString();
        return session(api.post(SESSIONS, written(checkout), key));
    }

    @Override
    public Optional<Session> find(String sessionId) {
        if (!SessionReader.isId(sessionId)) {
            return Optional.empty();
        }
        Answer answer = api.get(path(sessionId));
        return isUnknown(answer) ? Optional.empty() : Optional.of(session(answer));
    }

    @Override
    public Session capture(String sessionId) {
        return act(sessionId, "/capture");
    }

    @Override
    public Session cancel(String sessionId) {
        return act(sessionId, "/cancel");
    }

    /** A conflict is the provider's last word on it: the card or its bank takes no money back. */
    @Override
    public RefundAnswer refund(String sessionId, RefundId refund, Money amount) {
        requireId(sessionId);
        JsonObject wanted =
                api.json()
                        .createObjectBuilder()
                        .add("amount", amount.minorUnits())
                        .add("currency", amount.currency().getCurrencyCode())
                        .build();
        Answer answer = api.post(path(sessionId) + "/refunds", wanted, refund.toString());
        if (answer.status() == 409) {
            return RefundAnswer.REFUSED;
        }
        session(answer);
        return RefundAnswer.SENT;
    }

    /** 402 is the bank's word; a card that the provider has no more is declined as well. */
    @Override
    public ChargeAnswer charge(Charge charge) {
        JsonObject wanted =
                api.json()
                        .createObjectBuilder()
                        .add("card", charge.token())
                        .add("amount", charge.amount().minorUnits())
                        .add("currency", charge.amount().currency().getCurrencyCode())
                        .add("client_reference_id", charge.payment().toString())
                        .add("description", charge.description())
                        .build();
        Answer answer = api.post("/v1/charges", wanted, charge.payment().toString());
        boolean refused = answer.status() == 402;
        if (refused && code(answer).equals("authentication_required")) {
            return new ChargeAnswer.AuthenticationNeeded();
        }
        return refused || hasNoSuchCard(answer)
                ? new ChargeAnswer.Declined()
                : new ChargeAnswer.Authorized(session(answer));
    }

    @Override
    public void forget(String token) {
        if (!SessionReader.isId(token)) {
            throw new IllegalArgumentException("not a card's token");
        }
        Answer answer = api.delete("/v1/cards/" + token);
        if (!answer.isSuccess() && !hasNoSuchCard(answer)) {
            throw unavailable(answer);
        }
    }

    @Override
    public Optional<Session> readEvent(String body, String header) {
        if (!signature.isAuthentic(body, header)) {
            return Optional.empty();
        }
        return api.parse(body)
                .map(event -> event.get("data"))
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .flatMap(SessionReader::read);
    }

    @Override
    public void close() {
        api.close();
    }

    /** A conflict means that the session stands otherwise than we thought: then we look. */
    private Session act(String sessionId, String action) {
        requireId(sessionId);
        Answer answer = api.post(path(sessionId) + action);
        return session(answer.status() == 409 ? api.get(path(sessionId)) : answer);
    }

    private static void requireId(String sessionId) {
        if (!SessionReader.isId(sessionId)) {
            throw new IllegalArgumentException("not a session: " + sessionId);
        }
    }

    private JsonObject written(Checkout checkout) {
        return api.json()
                .createObjectBuilder()
                .add("amount", checkout.amount().minorUnits())
                .add("currency", checkout.amount().currency().getCurrencyCode())
                .add("client_reference_id", checkout.payment().toString())
                .add("description", checkout.description())
                .add("success_url", settings.page("/paid"))
                .add("cancel_url", settings.page("/cancelled"))
                .add("locale", checkout.language().tag())
                .add("expires_at", checkout.expiresAt().getEpochSecond())
                .add("save_card", checkout.saveCard())
                .build();
    }

    private static String path(String sessionId) {
        return SESSIONS + "/" + sessionId;
    }

    private static Session session(Answer answer) {
        return Optional.of(answer)
                .filter(Answer::isSuccess)
                .flatMap(Answer::content)
                .flatMap(SessionReader::read)
                .orElseThrow(() -> unavailable(answer));
    }

    /** A proxy or a wrong address answers 404 too, but not with the provider's own word for it. */
    private static boolean isUnknown(Answer answer) {
        return answer.status() == 404 && code(answer).equals("not_found");
    }

    private static boolean hasNoSuchCard(Answer answer) {
        return answer.status() == 404 && code(answer).equals("unknown_card");
    }

    private static ProviderUnavailableException unavailable(Answer answer) {
        String what = "answered " + answer.status() + " " + code(answer);
        return new ProviderUnavailableException(what, null);
    }

    private static String code(Answer answer) {
        return answer.content()
                .map(content -> content.get("error"))
                .filter(JsonObject.class::isInstance)
                .map(error -> ((JsonObject) error).getString("code", ""))
                .orElse("");
    }
}
