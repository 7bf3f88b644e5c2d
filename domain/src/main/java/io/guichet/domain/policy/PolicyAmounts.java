package io.guichet.domain.policy;

import io.guichet.domain.shared.InvalidValueException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;

/**
 * Amounts of a policy count units of its seller's currency. What holds before anything is said, the
 * presets and the limits are thought in one with cents, as the euro: without cents (yen, dong,
 * francs of the Pacific and of Africa) five of them are nothing, and a fee cannot be stated.
 */
public final class PolicyAmounts {

    static final Currency WITH_CENTS = Currency.getInstance("EUR");
    private static final BigDecimal CENTS_OF_ONE = BigDecimal.valueOf(100);

    private PolicyAmounts() {}

    /** A policy to start from: without cents a hundred times as many units, as many as of cents. */
    public static BillingPolicy startingIn(Currency currency, BillingPolicy policy) {
        if (hasCents(currency)) {
            return policy;
        }
        EnumMap<Setting, String> settings = new EnumMap<>(policy.settings());
        settings.replaceAll(
                (setting, value) -> setting.unit() == Unit.AMOUNT ? more(value) : value);
        return new BillingPolicy(settings, policy.steps());
    }

    /**
     * A policy with some other settings.
     *
     * @throws InvalidValueException {@code refund-too-late}, or {@code invalid-setting}, also for
     *     an amount that is finer than the currency or, in one with cents, beyond the limit
     */
    public static BillingPolicy changed(
            BillingPolicy policy, Map<Setting, String> changes, Currency currency) {
        changes.forEach((setting, value) -> requireStatable(setting, value, currency));
        return new BillingPolicy(RefundLimit.changed(policy.settings(), changes), policy.steps());
    }

    private static void requireStatable(Setting setting, String value, Currency currency) {
        if (setting.unit() != Unit.AMOUNT) {
            return;
        }
        BigDecimal amount = new BigDecimal(setting.read(value)).stripTrailingZeros();
        boolean isTooMuch =
                hasCents(currency) && amount.compareTo(BigDecimal.valueOf(setting.to())) > 0;
        if (isTooMuch || amount.scale() > currency.getDefaultFractionDigits()) {
            throw setting.invalid();
        }
    }

    private static String more(String value) {
        return new BigDecimal(value).multiply(CENTS_OF_ONE).setScale(2).toPlainString();
    }

    private static boolean hasCents(Currency currency) {
        return currency.getDefaultFractionDigits() > 0;
    }
}
