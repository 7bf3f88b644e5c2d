package io.guichet.persistence.policy;

import static java.util.stream.Collectors.toMap;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.Anchor;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.policy.Setting;
import io.guichet.persistence.shared.TextMap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A policy; its settings and steps are texts, {@code key=value} a line, a step as {@code DUE -4
 * NOTICE}.
 */
@Entity
@Table(name = "billing_policy")
@IdClass(PolicyRow.Key.class)
class PolicyRow {

    @Id private String seller;

    @Id
    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    /** Of several for one day the highest holds. */
    @Id private int revision;

    private String settings;
    private String steps;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected PolicyRow() {}

    static PolicyRow from(DatedPolicy dated, int revision) {
        PolicyRow row = new PolicyRow();
        row.seller = dated.seller().value();
        row.effectiveFrom = dated.effectiveFrom();
        row.revision = revision;
        row.settings = TextMap.write(settingsOf(dated.policy()));
        row.steps = TextMap.write(stepsOf(dated.policy()));
        row.setBy = dated.setBy();
        row.setAt = dated.setAt();
        return row;
    }

    DatedPolicy toPolicy() {
        Map<Setting, String> read =
                TextMap.read(settings).entrySet().stream()
                        .collect(
                                toMap(entry -> Setting.parse(entry.getKey()), Map.Entry::getValue));
        read.computeIfAbsent(Setting.CREDIT_TO_FREE, unsaid -> creditToFree(read));
        List<DunningStep> timetable =
                TextMap.read(steps).entrySet().stream()
                        .map(entry -> step(entry.getKey(), entry.getValue().split(" ")))
                        .toList();
        return new DatedPolicy(
                new SellerCode(seller),
                effectiveFrom,
                new BillingPolicy(read, timetable),
                setBy,
                setAt);
    }

    /** Before it could be said, whose changes begin no period credited the free plan too. */
    private static String creditToFree(Map<Setting, String> read) {
        return "on".equals(read.get(Setting.CHANGE_BEGINS_PERIOD)) ? "off" : "on";
    }

    private static Map<String, String> settingsOf(BillingPolicy policy) {
        Map<String, String> texts = new LinkedHashMap<>();
        policy.settings().forEach((setting, value) -> texts.put(setting.code(), value));
        return texts;
    }

    private static Map<String, String> stepsOf(BillingPolicy policy) {
        Map<String, String> texts = new LinkedHashMap<>();
        policy.steps()
                .forEach(
                        step ->
                                texts.put(
                                        step.code(),
                                        step.anchor() + " " + step.days() + " " + step.act()));
        return texts;
    }

    private static DunningStep step(String code, String... words) {
        return new DunningStep(
                code, Anchor.valueOf(words[0]), Integer.parseInt(words[1]), Act.valueOf(words[2]));
    }

    /** Whose policy, from which day, the how manieth for it. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String seller;
        private LocalDate effectiveFrom;
        private int revision;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.seller, seller)
                    && Objects.equals(key.effectiveFrom, effectiveFrom)
                    && key.revision == revision;
        }

        @Override
        public int hashCode() {
            return Objects.hash(seller, effectiveFrom, revision);
        }
    }
}
