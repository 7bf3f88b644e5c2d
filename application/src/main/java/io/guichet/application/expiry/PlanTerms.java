package io.guichet.application.expiry;

import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.expiry.ExpiryScope;
import io.guichet.domain.expiry.ExpiryTerms;
import io.guichet.domain.policy.BillingPolicy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is said of the expiry of one plan's services; {@code policies} answers that of a day. */
record PlanTerms(
        PlanCode plan,
        PlanFamily family,
        Currency currency,
        List<DatedTerms> said,
        Function<LocalDate, BillingPolicy> policies) {

    PlanTerms {
        ExpiryScope ofPlan = new ExpiryScope.OfPlan(plan);
        ExpiryScope ofFamily = new ExpiryScope.OfFamily(family);
        said =
                said.stream()
                        .filter(
                                terms ->
                                        terms.scope().equals(ofPlan)
                                                || terms.scope().equals(ofFamily))
                        .toList();
    }

    /** What holds for services that expire on a day; else the policy of {@code policyDay}. */
    ExpiryTerms on(LocalDate end, LocalDate policyDay) {
        return DatedTerms.on(said, new ExpiryScope.OfPlan(plan), end)
                .or(() -> DatedTerms.on(said, new ExpiryScope.OfFamily(family), end))
                .orElseGet(() -> ExpiryTerms.of(policies.apply(policyDay), family, currency));
    }

    /** While they are held: one rule for each time in which the terms are the same. */
    List<ExpiryRules.Rule> held(LocalDate today) {
        return rules(List.of(), end -> today);
    }

    /** The same from there on, where policies hold from some days on. */
    List<ExpiryRules.Rule> kept(List<LocalDate> policyDays) {
        return rules(policyDays, end -> end);
    }

    private List<ExpiryRules.Rule> rules(
            List<LocalDate> policyDays, Function<LocalDate, LocalDate> policyDay) {
        List<ExpiryRules.Rule> rules = new ArrayList<>();
        LocalDate until = ExpiryRules.LAST;
        for (LocalDate from : latestFirst(policyDays)) {
            ExpiryTerms terms = on(from, policyDay.apply(from));
            if (!rules.isEmpty() && rules.getLast().terms().equals(terms)) {
                until = rules.removeLast().until();
            }
            rules.add(new ExpiryRules.Rule(plan, from, until, terms, family.isRegistered()));
            until = from.minusDays(1);
        }
        return rules;
    }

    private List<LocalDate> latestFirst(List<LocalDate> policyDays) {
        return Stream.of(
                        Stream.of(ExpiryRules.FIRST),
                        said.stream().map(DatedTerms::from),
                        policyDays.stream())
                .flatMap(days -> days)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
