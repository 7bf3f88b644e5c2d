package io.guichet.rest.catalog;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.required;

import io.guichet.domain.catalog.ChangeTargets;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.PriceCap;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be done with a plan. {@code changesTo} is null where a service may become any plan of
 * its family; cap, metering and engagement are null for plans without.
 */
public record PlanRulesJson(
        String family,
        List<String> changesTo,
        List<String> goesWith,
        CapJson cap,
        MeteringJson metering,
        EngagementJson engagement,
        Boolean paidFirst) {

    private static final int MOST_PLANS = 200;

    static PlanRulesJson from(PlanRules rules) {
        return new PlanRulesJson(
                Words.of(rules.family()),
                rules.changes() instanceof ChangeTargets.Listed(Set<PlanCode> plans)
                        ? sorted(plans)
                        : null,
                sorted(rules.goesWith()),
                rules.cap().map(CapJson::from).orElse(null),
                rules.metering().map(MeteringJson::from).orElse(null),
                rules.engagement().map(EngagementJson::from).orElse(null),
                rules.isPaidFirst());
    }

    /** The family may be left out: it is then the one given. */
    PlanRules toRules(PlanFamily unsaid) {
        return new PlanRules(
                family == null ? unsaid : Words.constant(PlanFamily.class, family, "family"),
                changesTo == null
                        ? new ChangeTargets.OfFamily()
                        : new ChangeTargets.Listed(codes(changesTo)),
                codes(or(goesWith, List.<String>of())),
                Optional.ofNullable(cap).map(CapJson::toCap),
                Optional.ofNullable(metering).map(MeteringJson::toMetering),
                Optional.ofNullable(engagement).map(EngagementJson::toEngagement),
                or(paidFirst, false));
    }

    private static Set<PlanCode> codes(List<String> texts) {
        if (texts.size() > MOST_PLANS) {
            throw new InvalidValueException("too-many-plans");
        }
        return texts.stream().map(PlanCode::parse).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> sorted(Collection<PlanCode> codes) {
        return codes.stream().map(PlanCode::value).sorted().toList();
    }

    /** The most that plans of a group cost together when they are charged at once. */
    public record CapJson(String group, MoneyJson amount) {

        static CapJson from(PriceCap cap) {
            return new CapJson(cap.group(), MoneyJson.from(cap.amount()));
        }

        PriceCap toCap() {
            return new PriceCap(
                    required(group, "/rules/cap/group"),
                    required(amount, "/rules/cap/amount").toMoney("/rules/cap/amount"));
        }
    }

    /** In which unit usage is counted, how many of them the price is for, how many are free. */
    public record MeteringJson(String unit, String per, String included) {

        static MeteringJson from(Metering metering) {
            return new MeteringJson(
                    metering.unit(),
                    metering.per().toPlainString(),
                    metering.included().toPlainString());
        }

        Metering toMetering() {
            return new Metering(
                    required(unit, "/rules/metering/unit"),
                    number(or(per, "1")),
                    number(or(included, "0")));
        }

        private static BigDecimal number(String text) {
            if (!text.matches("\\d{1,9}(\\.\\d{1,6})?")) {
                throw new InvalidValueException("invalid-quantity-of-units");
            }
            return new BigDecimal(text);
        }
    }
}
