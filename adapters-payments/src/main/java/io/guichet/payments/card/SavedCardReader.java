package io.guichet.payments.card;

import io.guichet.application.payment.port.CardProvider.SavedCard;
import io.guichet.domain.payment.CardFace;

import jakarta.json.JsonObject;

import java.time.YearMonth;
import java.util.Optional;

/** Reads the card that a session kept; what is not of that form is no card. */
final class SavedCardReader {

    private SavedCardReader() {}

    static Optional<SavedCard> read(JsonObject session) {
        return Optional.ofNullable(session.get("card"))
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(card -> SessionReader.isId(card.getString("token", "")))
                .flatMap(SavedCardReader::card);
    }

    private static Optional<SavedCard> card(JsonObject card) {
        int month = card.getInt("exp_month", 0);
        int year = card.getInt("exp_year", 0);
        String brand = card.getString("brand", "");
        String last4 = card.getString("last4", "");
        boolean whole =
                month >= 1
                        && month <= 12
                        && year >= 2000
                        && year <= 2999
                        && brand.matches("[a-z0-9_-]{1,20}")
                        && last4.matches("\\d{4}");
        return whole
                ? Optional.of(
                        new SavedCard(
                                card.getString("token"),
                                new CardFace(brand, last4, YearMonth.of(year, month))))
                : Optional.empty();
    }
}
