package io.guichet.rest.shared;

import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.problem.Problem;

import java.util.Optional;

/** An amount on the wire: a decimal as text, never a JSON number, and its currency. */
public record MoneyJson(String amount, String currency) {

    public static MoneyJson from(Money money) {
        return new MoneyJson(money.toDecimal().toPlainString(), money.currency().getCurrencyCode());
    }

    /** The amount this stands for; what is wrong of it is refused with its place. */
    public Money toMoney(String pointer) {
        try {
            return toMoney();
        } catch (InvalidValueException invalid) {
            boolean isCurrency = invalid.code().equals("unknown-currency");
            throw Problem.malformed(invalid)
                    .with("pointer", pointer + (isCurrency ? "/currency" : "/amount"))
                    .exception();
        }
    }

    private Money toMoney() {
        if (amount == null) {
            throw new InvalidValueException("invalid-amount");
        }
        if (currency == null) {
            throw new InvalidValueException("unknown-currency");
        }
        return Money.stated(amount, currency);
    }

    /** One that may be left out. */
    public static Optional<Money> find(MoneyJson given, String pointer) {
        return Optional.ofNullable(given).map(money -> money.toMoney(pointer));
    }
}
