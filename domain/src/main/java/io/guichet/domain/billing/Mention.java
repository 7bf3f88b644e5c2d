package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;

/** A text the law wants on an invoice, with the code of EN 16931's note subject (PMT, PMD, AAB). */
public record Mention(String code, String text) {

    public Mention {
        requireNonNull(code, "code");
        requireNonNull(text, "text");
    }

    /** With an amount, in the notation of a language, where the text has place for an indemnity. */
    public Mention stating(Money indemnity, Language language) {
        BigDecimal units = indemnity.toDecimal().stripTrailingZeros();
        String plain = (units.scale() > 0 ? indemnity.toDecimal() : units).toPlainString();
        String currency = indemnity.currency().getCurrencyCode();
        String stated =
                language == Language.FR
                        ? plain.replace('.', ',') + "\u00A0" + currency
                        : currency + "\u00A0" + plain;
        return new Mention(code, text.replace("{indemnity}", stated));
    }
}
