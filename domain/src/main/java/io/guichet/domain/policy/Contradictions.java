package io.guichet.domain.policy;

import io.guichet.domain.shared.InvalidValueException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What of a policy contradicts itself. Some was not looked at before: a policy that was set then is
 * read, and the next one is refused.
 */
public final class Contradictions {

    /** More notices than that are read by nothing. */
    private static final int MOST_DAYS = 10;

    private static final List<List<Setting>> ASCENDING =
            List.of(
                    List.of(Setting.TOP_UP_MINIMUM, Setting.TOP_UP_MAXIMUM),
                    List.of(Setting.EXPIRY_LATE, Setting.EXPIRY_RESTORE, Setting.EXPIRY_DELETION),
                    List.of(Setting.DOMAIN_LATE, Setting.DOMAIN_RESTORE, Setting.DOMAIN_DELETION));

    private Contradictions() {}

    static boolean areIn(Map<Setting, String> settings) {
        return ASCENDING.stream().anyMatch(chain -> !isAscending(chain, settings));
    }

    /**
     * A policy that is about to be set, if it can be followed as it is.
     *
     * @throws InvalidValueException {@code contradicting-settings}, {@code invalid-setting} for too
     *     many days of a kind, or {@code no-suspend-step}
     */
    public static BillingPolicy requireNoneIn(BillingPolicy policy) {
        Map<Setting, String> settings = policy.settings();
        if (!isAscending(List.of(Setting.TOP_UP_MINIMUM, Setting.HIGHEST_CREDIT), settings)) {
            throw new InvalidValueException("contradicting-settings");
        }
        settings.keySet().stream()
                .filter(setting -> setting.unit() == Unit.DAY_LIST)
                .filter(setting -> policy.dayList(setting).size() > MOST_DAYS)
                .findFirst()
                .ifPresent(
                        setting -> {
                            throw setting.invalid();
                        });
        if (awaitsSuspension(policy) || awaitsChargeback(policy)) {
            throw new InvalidValueException("no-suspend-step");
        }
        return policy;
    }

    /** A suspension that is itself counted from one never comes. */
    private static boolean awaitsSuspension(BillingPolicy policy) {
        List<DunningStep> steps = policy.steps();
        return steps.stream().anyMatch(step -> step.anchor() == Anchor.SUSPENSION)
                && steps.stream()
                        .filter(step -> step.act() == Act.SUSPEND)
                        .allMatch(step -> step.anchor() == Anchor.SUSPENSION);
    }

    /** It is answered by the steps that restrict and suspend. */
    private static boolean awaitsChargeback(BillingPolicy policy) {
        return policy.is(Setting.CHARGEBACK, "suspend")
                && policy.steps().stream()
                        .noneMatch(step -> step.act() == Act.RESTRICT || step.act() == Act.SUSPEND);
    }

    private static boolean isAscending(List<Setting> chain, Map<Setting, String> settings) {
        List<BigDecimal> values = chain.stream().map(settings::get).map(BigDecimal::new).toList();
        return values.equals(values.stream().sorted().toList());
    }
}
