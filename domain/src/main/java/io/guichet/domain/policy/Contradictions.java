package io.guichet.domain.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Settings of which one may not exceed the next. */
final class Contradictions {

    private static final List<List<Setting>> ASCENDING =
            List.of(
                    List.of(Setting.TOP_UP_MINIMUM, Setting.TOP_UP_MAXIMUM),
                    List.of(Setting.EXPIRY_LATE, Setting.EXPIRY_RESTORE, Setting.EXPIRY_DELETION),
                    List.of(Setting.DOMAIN_LATE, Setting.DOMAIN_RESTORE, Setting.DOMAIN_DELETION));

    private Contradictions() {}

    static boolean areIn(Map<Setting, String> settings) {
        return ASCENDING.stream().anyMatch(chain -> !isAscending(chain, settings));
    }

    private static boolean isAscending(List<Setting> chain, Map<Setting, String> settings) {
        List<BigDecimal> values = chain.stream().map(settings::get).map(BigDecimal::new).toList();
        return values.equals(values.stream().sorted().toList());
    }
}
