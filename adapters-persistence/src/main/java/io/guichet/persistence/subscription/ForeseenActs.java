package io.guichet.persistence.subscription;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.account.JpaAccounts;
import io.guichet.persistence.catalog.JpaPlans;
import io.guichet.persistence.catalog.JpaPriceAnnouncements;
import io.guichet.persistence.change.JpaPlanChanges;
import io.guichet.persistence.identity.JpaCustomers;
import io.guichet.persistence.ledger.JpaLedger;
import io.guichet.persistence.ordering.JpaOrders;
import io.guichet.persistence.ordering.JpaPendingOrders;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.standing.RestrictingDebts;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What acts on a service ask, each behind the customer's lock in one trip. */
final class ForeseenActs {

    private ForeseenActs() {}

    static void moreTime(
            EntityManager entityManager, CustomerNumber customer, ServiceId service, UUID request) {
        RowQuery.foresee(
                entityManager,
                JpaLedger.locked(customer),
                JpaOrders.byRequest(customer, request),
                JpaPendingOrders.byRequest(customer, request),
                JpaServices.found(service),
                BilledPeriods.unpaid(service),
                RestrictingDebts.standing(customer),
                JpaCustomers.closed(customer));
    }

    static void nextPeriod(
            EntityManager entityManager, SellerCode seller, Service service, LocalDate today) {
        RowQuery.foresee(
                entityManager,
                JpaAccounts.offered(service.id(), today),
                JpaPriceAnnouncements.announced(seller, Set.of(service.plan())));
        RowQuery.foresee(entityManager, JpaPlans.named(seller, service.plan()));
    }

    static void end(EntityManager entityManager, CustomerNumber customer, ServiceId service) {
        RowQuery.foresee(
                entityManager,
                JpaLedger.locked(customer),
                JpaServices.found(service),
                JpaCustomers.found(customer),
                JpaOptionHosts.options(service),
                JpaPlanChanges.invoiced(service));
    }
}
