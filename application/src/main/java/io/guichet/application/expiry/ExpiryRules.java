package io.guichet.application.expiry;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.expiry.port.TermsBook;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.expiry.ExpiryScope;
import io.guichet.domain.expiry.ExpiryTerms;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.List;

/**
 * Which terms hold for the expiry of a service: what the catalog says of its plan, or else of its
 * family, for what expires on that day; or else the policy, of today while its time lasts and of
 * the day it ended afterwards.
 */
public final class ExpiryRules {

    private final Plans plans;
    private final TermsBook book;
    private final PolicyOfDay policyOfDay;

    public ExpiryRules(Plans plans, TermsBook book, PolicyOfDay policyOfDay) {
        this.plans = plans;
        this.book = book;
        this.policyOfDay = policyOfDay;
    }

    public ServiceExpiry of(Seller seller, Service service, LocalDate today) {
        LocalDate end = ServiceExpiry.endOf(service);
        PlanFamily family = familyOf(seller, service);
        List<DatedTerms> said = book.of(seller.code());
        ExpiryTerms terms =
                DatedTerms.on(said, new ExpiryScope.OfPlan(service.plan()), end)
                        .or(() -> DatedTerms.on(said, new ExpiryScope.OfFamily(family), end))
                        .orElseGet(
                                () ->
                                        ExpiryTerms.of(
                                                policyOfDay.of(
                                                        seller.code(),
                                                        service.state().isHeld() ? today : end),
                                                family,
                                                seller.currency()));
        return new ServiceExpiry(service, terms);
    }

    /** A plan that left the catalog is taken for hosting. */
    private PlanFamily familyOf(Seller seller, Service service) {
        return plans.find(seller.code(), service.plan())
                .map(Plan::family)
                .orElse(PlanFamily.HOSTING);
    }
}
