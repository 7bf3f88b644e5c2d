package io.guichet.rest.policy;

import io.guichet.domain.policy.BillingPolicy;
import io.guichet.rest.shared.Words;

import java.util.List;

/** The value of one setting and what it counts. */
public record SettingJson(String code, String value, String unit) {

    static List<SettingJson> of(BillingPolicy policy) {
        return policy.settings().entrySet().stream()
                .map(
                        entry ->
                                new SettingJson(
                                        entry.getKey().code(),
                                        entry.getValue(),
                                        Words.of(entry.getKey().unit())))
                .toList();
    }
}
