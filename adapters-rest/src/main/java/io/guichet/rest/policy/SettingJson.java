package io.guichet.rest.policy;

import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.policy.Unit;
import io.guichet.rest.shared.Words;

import java.util.List;

/** The value of one setting, what it counts, the limits of a number, and the words of a choice. */
public record SettingJson(
        String code, String value, String unit, Integer min, Integer max, List<String> choices) {

    static List<SettingJson> of(BillingPolicy policy) {
        return policy.settings().entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static SettingJson of(Setting setting, String value) {
        boolean isLimited = setting.unit() != Unit.SWITCH && setting.unit() != Unit.CHOICE;
        return new SettingJson(
                setting.code(),
                value,
                Words.of(setting.unit()),
                isLimited ? setting.from() : null,
                isLimited ? setting.to() : null,
                setting.choices().isEmpty() ? null : setting.choices());
    }
}
