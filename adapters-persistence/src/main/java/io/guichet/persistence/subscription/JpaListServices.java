package io.guichet.persistence.subscription;

import io.guichet.application.shared.Page;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.domain.access.Reach;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceState;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A customer's services with the names of their plans, in one query, and the changes that wait. */
public final class JpaListServices implements ListServices {

    /** A plan that was withdrawn from the catalog is shown by its code. */
    private static final String SELECT =
            """
            select new io.guichet.persistence.subscription.JpaListServices$Listed(
                s.id, s.label, s.plan, coalesce(p.nameFr, s.plan), coalesce(p.nameEn, s.plan),
                s.periodMonths, s.quantity, s.priceMinor, s.currency, s.priceBasis,
                s.startedOn, s.paidUntil, s.renewal, s.endsOn, s.state,
                w.plan, w.periodMonths, w.quantity, w.invoice, w.expiresOn)
            from ServiceRow s join CustomerRow c on c.number = s.customer
                left join PlanRow p on p.seller = c.seller and p.code = s.plan
                left join PlanChangeRow w on w.service = s.id and w.state = PENDING
            where s.customer = :customer
            """;

    private static final String LIST =
            " and (s.startedOn, s.id) < (:day, :id) order by s.startedOn desc, s.id desc";

    private static final String ONE = " and s.id = :id";

    private final EntityManager entityManager;

    public JpaListServices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Page<ServiceSummary> list(
            CustomerNumber customer, Reach reach, ServicePosition after, int limit) {
        return Page.of(
                Reaches.bind(reach, query(SELECT + Reaches.within(reach) + LIST))
                        .setParameter("customer", customer.value())
                        .setParameter("day", after.startedOn())
                        .setParameter("id", after.id())
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .stream()
                        .map(Listed::toSummary)
                        .toList(),
                limit);
    }

    @Override
    public Optional<ServiceSummary> find(CustomerNumber customer, Reach reach, UUID service) {
        return Reaches.bind(reach, query(SELECT + Reaches.within(reach) + ONE))
                .setParameter("customer", customer.value())
                .setParameter("id", service)
                .getResultList()
                .stream()
                .map(Listed::toSummary)
                .findFirst();
    }

    private TypedQuery<Listed> query(String jpql) {
        return entityManager.createQuery(jpql, Listed.class);
    }

    record Listed(
            UUID id,
            String label,
            String plan,
            String nameFr,
            String nameEn,
            int periodMonths,
            int quantity,
            long priceMinor,
            String currency,
            TaxBasis priceBasis,
            LocalDate startedOn,
            LocalDate paidUntil,
            RenewalMode renewal,
            LocalDate endsOn,
            ServiceState state,
            String nextPlan,
            Integer nextMonths,
            Integer nextQuantity,
            String changeInvoice,
            LocalDate changeExpiresOn) {

        ServiceSummary toSummary() {
            return new ServiceSummary(
                    id,
                    label,
                    plan,
                    Map.of(Language.FR, nameFr, Language.EN, nameEn),
                    new BillingPeriod(periodMonths).toString(),
                    quantity,
                    new Money(priceMinor, Currency.getInstance(currency)),
                    priceBasis == TaxBasis.GROSS,
                    startedOn,
                    paidUntil,
                    renewal,
                    Optional.ofNullable(endsOn),
                    state,
                    Optional.ofNullable(nextPlan).map(this::waiting));
        }

        private WaitingChange waiting(String plan) {
            return new WaitingChange(
                    plan,
                    new BillingPeriod(nextMonths).toString(),
                    nextQuantity,
                    Optional.ofNullable(changeInvoice).map(DocumentReference::new),
                    changeExpiresOn);
        }
    }
}
