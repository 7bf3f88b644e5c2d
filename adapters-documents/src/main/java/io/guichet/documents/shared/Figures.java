package io.guichet.documents.shared;

import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/**
 * How a language writes figures: {@code 1 234,56 €} and {@code €1,234.56}, never broken over two
 * lines. The signs stand here and not in the JDK's locale data, which changes with its releases and
 * would change the bytes of documents with it.
 */
public final class Figures {

    private static final char NO_BREAK = '\u00a0';
    private static final int FINEST_PRICE = 6;
    private static final int FINEST_QUANTITY = 4;

    private final boolean signFirst;
    private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    private final String percentSign;

    Figures(Language language) {
        signFirst =
                switch (language) {
                    case FR -> false;
                    case EN -> true;
                };
        percentSign = signFirst ? "%" : NO_BREAK + "%";
        symbols.setGroupingSeparator(signFirst ? ',' : NO_BREAK);
        symbols.setDecimalSeparator(signFirst ? '.' : ',');
    }

    public String amount(Money money) {
        int digits = money.currency().getDefaultFractionDigits();
        return withCurrency(money.toDecimal(), digits, digits, money.currency());
    }

    /** A unit price: the digits of its currency, more where it is finer. */
    public String price(BigDecimal price, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        return withCurrency(price, digits, Math.max(digits, FINEST_PRICE), currency);
    }

    public String quantity(BigDecimal quantity) {
        return number(quantity, 0, FINEST_QUANTITY);
    }

    public String percent(BigDecimal percent) {
        return number(percent, 0, FINEST_QUANTITY) + percentSign;
    }

    private String withCurrency(BigDecimal value, int least, int most, Currency currency) {
        String number = number(value.abs(), least, most);
        String minus = value.signum() < 0 ? "-" : "";
        if (!signFirst) {
            return minus + number + NO_BREAK + symbol(currency);
        }
        String symbol = symbol(currency);
        return minus + (symbol.length() > 1 ? symbol + NO_BREAK : symbol) + number;
    }

    private String number(BigDecimal value, int least, int most) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(value);
    }

    /** A sign only where it can mean one currency. */
    private static String symbol(Currency currency) {
        return switch (currency.getCurrencyCode()) {
            case "EUR" -> "€";
            case "GBP" -> "£";
            default -> currency.getCurrencyCode();
        };
    }
}
