package io.guichet.application.run;

import io.guichet.application.expiry.ExpiryRules;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.policy.port.Policies;
import io.guichet.application.run.port.Causes;
import io.guichet.application.run.port.Causes.Expiring;
import io.guichet.application.run.port.Causes.Unpaid;
import io.guichet.application.run.port.Causes.Which;
import io.guichet.application.run.port.Causes.Whose;
import io.guichet.application.run.port.DayStores;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.expiry.ExpiryStages;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.policy.Setting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Works out what brings a customer of a seller a turn on a day. */
final class Planning {

    private final Policies policies;
    private final PolicyOfDay policyOfDay;
    private final ExpiryRules expiryRules;

    /** Days on which one thing holds, both included. */
    private record Span(LocalDate from, LocalDate until) {}

    Planning(DayStores stores) {
        DayStores.Subscriptions sold = stores.subscriptions();
        policies = stores.people().policies();
        policyOfDay = new PolicyOfDay(policies);
        expiryRules = new ExpiryRules(sold.plans(), sold.around().terms(), policyOfDay);
    }

    Causes of(Seller seller, LocalDate day) {
        BillingPolicy today = policyOfDay.of(seller.code(), day);
        return new Causes(
                day,
                expiring(seller, day),
                unpaid(seller, day),
                new Causes.Credit(whose(today), today.isCreditSpentInPart()));
    }

    private static Whose whose(BillingPolicy policy) {
        if (policy.isCreditUsed()) {
            return Whose.EVERYBODYS;
        }
        return policy.isCreditCustomersChoice() ? Whose.CHOOSERS : Whose.NOBODYS;
    }

    private List<Expiring> expiring(Seller seller, LocalDate day) {
        List<LocalDate> days = policies.days(seller.code());
        List<Expiring> causes = new ArrayList<>();
        expiryRules
                .held(seller, day)
                .forEach(rule -> held(rule, day).filter(Planning::mayBe).forEach(causes::add));
        expiryRules
                .kept(seller, days)
                .forEach(rule -> kept(rule, day).filter(Planning::mayBe).forEach(causes::add));
        return causes;
    }

    private static boolean mayBe(Expiring cause) {
        return !cause.until().isBefore(cause.from());
    }

    private static Stream<Expiring> held(ExpiryRules.Rule rule, LocalDate day) {
        ExpiryStages stages = rule.terms().stages();
        return Stream.of(
                        Stream.of(
                                cause(rule, Which.RENEWED, "", day.plusDays(stages.renewAhead())),
                                cause(rule, Which.BY_HAND, "expired", day)),
                        Stream.of(cause(rule, Which.SUSPENDED, "expired", day))
                                .filter(lapse -> rule.isRegistered()),
                        stages.notices().stream()
                                .map(days -> notice(rule, Which.BY_HAND, "expires-", day, days)),
                        Stream.of(
                                cause(
                                        rule,
                                        Which.RENEWED_RARELY_FOR_CONSUMERS,
                                        ServiceExpiry.renewalCode(stages.lawfulNotice()),
                                        day.plusDays(stages.lawfulNotice()))),
                        stages.renewalNotices().stream()
                                .map(
                                        days ->
                                                notice(
                                                        rule,
                                                        Which.RENEWED_RARELY,
                                                        "renews-",
                                                        day,
                                                        days)))
                .flatMap(causes -> causes);
    }

    private static Stream<Expiring> kept(ExpiryRules.Rule rule, LocalDate day) {
        ExpiryStages stages = rule.terms().stages();
        LocalDate gone = day.minusDays(stages.deletion());
        Stream<Expiring> restorable =
                stages.late() > 0 && stages.restore() > stages.late()
                        ? Stream.of(
                                cause(
                                        rule,
                                        Which.EXPIRED,
                                        "restorable",
                                        day.minusDays(stages.late())))
                        : Stream.empty();
        return Stream.concat(
                restorable,
                Stream.of(
                        cause(rule, Which.EXPIRED, "deleted", gone),
                        cause(rule, Which.TERMINATED, "deleted", gone)));
    }

    private static Expiring notice(
            ExpiryRules.Rule rule, Which which, String kind, LocalDate day, int days) {
        Expiring cause = cause(rule, which, kind + days, day.plusDays(days));
        return new Expiring(cause.plan(), which, cause.from(), cause.until(), cause.step(), days);
    }

    private static Expiring cause(
            ExpiryRules.Rule rule, Which which, String step, LocalDate latest) {
        LocalDate until = rule.until().isBefore(latest) ? rule.until() : latest;
        return new Expiring(rule.plan(), which, rule.from(), until, step, 0);
    }

    private List<Unpaid> unpaid(Seller seller, LocalDate day) {
        List<LocalDate> from = policies.days(seller.code());
        List<Unpaid> causes = new ArrayList<>();
        for (int at = 0; at < from.size(); at++) {
            LocalDate until =
                    at + 1 < from.size() ? from.get(at + 1).minusDays(1) : ExpiryRules.LAST;
            Span issued = new Span(from.get(at), until);
            BillingPolicy policy = policyOfDay.of(seller.code(), issued.from());
            for (DunningStep step : steps(policy)) {
                LocalDate dueBy = day.minusDays(earliest(step, isAtOnce(policy)));
                causes.add(new Unpaid(step, issued.from(), issued.until(), dueBy));
            }
            debits(policy, issued, day).forEach(causes::add);
        }
        return causes;
    }

    /** What is captured earlier of who is debited. */
    private static Stream<Unpaid> debits(BillingPolicy policy, Span issued, LocalDate day) {
        return Debited.announcing(policy).stream()
                .filter(step -> !policy.steps().contains(step))
                .map(
                        step ->
                                new Unpaid(
                                        step,
                                        issued.from(),
                                        issued.until(),
                                        day.minusDays(earliest(step, false)),
                                        true));
    }

    /** Where what is charged back is suspended at once, that may be anything. */
    private static List<DunningStep> steps(BillingPolicy policy) {
        return isAtOnce(policy) ? DunningStep.suspendingAtOnce(policy.steps()) : policy.steps();
    }

    private static boolean isAtOnce(BillingPolicy policy) {
        return policy.is(Setting.CHARGEBACK, "suspend");
    }

    /**
     * How many days after the due date at least: what takes something away waits until that is
     * over. What is owed again is later.
     */
    private static int earliest(DunningStep step, boolean isAtOnce) {
        int earliest =
                switch (step.anchor()) {
                    case ISSUE -> step.days() - PaymentTerm.LONGEST;
                    case DUE -> step.days();
                    case SUSPENSION -> -PaymentTerm.LONGEST;
                };
        boolean isWaiting = step.act().isHard() && !(isAtOnce && step.isStop());
        return isWaiting ? Math.max(1, earliest) : earliest;
    }
}
