package io.guichet.application.expiry;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.expiry.port.TermsBook;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.expiry.ExpiryTerms;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which terms hold for the expiry of a service: what the catalog says of its plan, or else of its
 * family, for what expires on that day; or else the policy, of today while its time lasts and of
 * the day it ended afterwards.
 */
public final class ExpiryRules {

    /** A day before all others, and one after them. */
    public static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Plans plans;
    private final TermsBook book;
    private final PolicyOfDay policyOfDay;

    public ExpiryRules(Plans plans, TermsBook book, PolicyOfDay policyOfDay) {
        this.plans = plans;
        this.book = book;
        this.policyOfDay = policyOfDay;
    }

    /** The terms of a plan's services whose time ends within {@code [from, until]}. */
    public record Rule(
            PlanCode plan,
            LocalDate from,
            LocalDate until,
            ExpiryTerms terms,
            boolean isRegistered) {}

    public ServiceExpiry of(Seller seller, Service service, LocalDate today) {
        LocalDate end = ServiceExpiry.endOf(service);
        PlanFamily family = familyOf(seller, service);
        ExpiryTerms terms =
                terms(seller, service.plan(), family)
                        .on(end, service.state().isHeld() ? today : end);
        return new ServiceExpiry(service, terms, family.isRegistered(), false);
    }

    /** By which rules services of a seller's plans come to their end while they are held. */
    public List<Rule> held(Seller seller, LocalDate today) {
        return terms(seller).flatMap(plan -> plan.held(today).stream()).toList();
    }

    /** By which rules they go on from there; the seller's policies hold from these days on. */
    public List<Rule> kept(Seller seller, List<LocalDate> policyDays) {
        return terms(seller).flatMap(plan -> plan.kept(policyDays).stream()).toList();
    }

    /** Of each plan of a seller. */
    private Stream<PlanTerms> terms(Seller seller) {
        List<DatedTerms> said = book.of(seller.code());
        Map<LocalDate, BillingPolicy> known = new HashMap<>();
        Function<LocalDate, BillingPolicy> policies =
                day -> known.computeIfAbsent(day, of -> policyOfDay.of(seller.code(), of));
        return plans.families(seller.code()).entrySet().stream()
                .map(
                        plan ->
                                new PlanTerms(
                                        plan.getKey(),
                                        plan.getValue(),
                                        seller.currency(),
                                        said,
                                        policies));
    }

    private PlanTerms terms(Seller seller, PlanCode plan, PlanFamily family) {
        return new PlanTerms(
                plan,
                family,
                seller.currency(),
                book.of(seller.code()),
                day -> policyOfDay.of(seller.code(), day));
    }

    /** A plan that left the catalog is taken for hosting. */
    private PlanFamily familyOf(Seller seller, Service service) {
        return plans.find(seller.code(), service.plan())
                .map(Plan::family)
                .orElse(PlanFamily.HOSTING);
    }
}
