package io.guichet.payments.card;

import static jakarta.json.JsonValue.NULL;

import io.guichet.application.payment.port.CardProvider.Session;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;

import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** Reads a checkout session as the provider writes it; what is not of that form is no session. */
final class SessionReader {

    private static final String ID = "[A-Za-z0-9_-]{1,100}";
    private static final String UUID_FORM = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final int LONGEST = 63;

    private SessionReader() {}

    static boolean isId(String text) {
        return text.matches(ID);
    }

    static Optional<Session> read(JsonObject json) {
        String id = json.getString("id", "");
        String url = json.getString("url", "");
        String reference = json.getString("client_reference_id", "");
        Optional<Status> status = status(json.getString("status", ""));
        Optional<Money> amount = amount(json, "amount");
        if (!isId(id)
                || !url.matches("https?://\\S+")
                || !reference.matches(UUID_FORM)
                || status.isEmpty()
                || amount.isEmpty()) {
            return Optional.empty();
        }
        PaymentId payment = new PaymentId(UUID.fromString(reference));
        Session session =
                new Session(
                        id, url, payment, status.get(), amount.get(), SavedCardReader.read(json));
        return switch (status.get()) {
            case CHARGED_BACK -> disputed(session, json, "amount_charged_back");
            case REINSTATED -> disputed(session, json, "amount_reinstated");
            default -> Optional.of(session);
        };
    }

    private static Optional<Session> disputed(Session session, JsonObject json, String name) {
        return json.getOrDefault(name, NULL) == NULL
                ? Optional.of(session)
                : amount(json, name).map(session::withDisputed);
    }

    /** A refused card leaves the page open for another try. */
    private static Optional<Status> status(String name) {
        return switch (name) {
            case "open", "refused" -> Optional.of(Status.OPEN);
            case "authorized" -> Optional.of(Status.AUTHORIZED);
            case "captured" -> Optional.of(Status.CAPTURED);
            case "abandoned" -> Optional.of(Status.ABANDONED);
            case "expired" -> Optional.of(Status.EXPIRED);
            case "charged_back" -> Optional.of(Status.CHARGED_BACK);
            case "reinstated" -> Optional.of(Status.REINSTATED);
            case "canceled" -> Optional.of(Status.CANCELED);
            default -> Optional.empty();
        };
    }

    private static Optional<Money> amount(JsonObject json, String name) {
        boolean whole =
                json.get(name) instanceof JsonNumber number
                        && number.isIntegral()
                        && number.bigIntegerValue().bitLength() <= LONGEST;
        if (!whole) {
            return Optional.empty();
        }
        long minorUnits = json.getJsonNumber(name).longValue();
        return currency(json.getString("currency", "")).map(in -> new Money(minorUnits, in));
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .filter(known -> known.getDefaultFractionDigits() >= 0)
                .findFirst();
    }
}
