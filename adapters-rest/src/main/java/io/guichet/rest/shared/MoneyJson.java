package io.guichet.rest.shared;

import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;

/** An amount on the wire: a decimal as text, never a JSON number, and its currency. */
public record MoneyJson(String amount, String currency) {

    public static MoneyJson from(Money money) {
        return new MoneyJson(money.toDecimal().toPlainString(), money.currency().getCurrencyCode());
    }

    /**
     * The amount this stands for.
     *
     * @throws InvalidValueException {@code invalid-amount}, {@code unknown-currency} or {@code
     *     amount-too-large}
     */
    public Money toMoney() {
        if (amount == null) {
            throw new InvalidValueException("invalid-amount");
        }
        if (currency == null) {
            throw new InvalidValueException("unknown-currency");
        }
        return Money.stated(amount, currency);
    }
}
