package io.guichet.domain.policy;

import io.guichet.domain.shared.InvalidValueException;

import java.util.EnumMap;
import java.util.Map;

/**
 * The last day by which a consumer who withdraws has his money (C. conso. L221-24). A policy of
 * before it was looked at may say later; it is read, and held to the law.
 */
final class RefundLimit {

    private static final int DAYS = Setting.WITHDRAWAL_REFUND.to();

    private RefundLimit() {}

    static int of(Map<Setting, String> settings) {
        return Math.min(Integer.parseInt(settings.get(Setting.WITHDRAWAL_REFUND)), DAYS);
    }

    /**
     * These settings with some others; what was kept of before is brought down to the limit.
     *
     * @throws InvalidValueException {@code refund-too-late}, or {@code invalid-setting}
     */
    static Map<Setting, String> changed(Map<Setting, String> kept, Map<Setting, String> changes) {
        String wanted = changes.get(Setting.WITHDRAWAL_REFUND);
        if (wanted != null && wanted.matches("\\d{1,6}") && Integer.parseInt(wanted) > DAYS) {
            throw new InvalidValueException("refund-too-late", Setting.WITHDRAWAL_REFUND.code());
        }
        EnumMap<Setting, String> changed = new EnumMap<>(kept);
        changed.put(Setting.WITHDRAWAL_REFUND, Integer.toString(of(kept)));
        changed.putAll(changes);
        return changed;
    }
}
