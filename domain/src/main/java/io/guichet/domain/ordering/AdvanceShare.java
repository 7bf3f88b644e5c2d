package io.guichet.domain.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of an order is asked for before it is delivered. */
public sealed interface AdvanceShare {

    /** What it comes to of an amount with VAT, to the cent. */
    Money of(Money whole);

    /**
     * So many hundredths, 1 to 99.
     *
     * @throws InvalidValueException {@code invalid-advance-percentage}
     */
    record Percent(int hundredths) implements AdvanceShare {

        private static final int ALL = 100;

        public Percent {
            if (hundredths < 1 || hundredths >= ALL) {
                throw new InvalidValueException("invalid-advance-percentage");
            }
        }

        @Override
        public Money of(Money whole) {
            BigDecimal share = BigDecimal.valueOf(hundredths).movePointLeft(2);
            return Money.rounded(
                    whole.toDecimal().multiply(share), whole.currency(), RoundingMode.HALF_UP);
        }
    }

    /** An amount with VAT. */
    record Amount(Money gross) implements AdvanceShare {

        public Amount {
            requireNonNull(gross, "gross");
        }

        @Override
        public Money of(Money whole) {
            return gross;
        }
    }
}
