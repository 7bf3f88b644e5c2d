package io.guichet.commands;

import io.guichet.application.change.ChangePapers;
import io.guichet.application.change.Extensions;
import io.guichet.application.change.Hindrances;
import io.guichet.application.change.LateRenewals;
import io.guichet.application.change.RenewalOrders;
import io.guichet.application.expiry.ExpiryRules;
import io.guichet.application.ordering.PlaceOrderHandler;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.run.SuspendingDebts;
import io.guichet.persistence.account.JpaAccounts;
import io.guichet.persistence.billing.JpaInvoices;
import io.guichet.persistence.billing.JpaReceivables;
import io.guichet.persistence.billing.JpaReissues;
import io.guichet.persistence.catalog.JpaPlans;
import io.guichet.persistence.catalog.JpaPriceAnnouncements;
import io.guichet.persistence.expiry.JpaTermsBook;
import io.guichet.persistence.identity.JpaCustomers;
import io.guichet.persistence.ordering.JpaOrders;
import io.guichet.persistence.ordering.JpaPendingOrders;
import io.guichet.persistence.payment.JpaCreditSwitches;
import io.guichet.persistence.run.JpaDunning;
import io.guichet.persistence.standing.JpaCustomerHolds;
import io.guichet.persistence.subscription.JpaServices;

import jakarta.persistence.EntityManager;

/** What an order renews once it is paid, on a database, without a server. */
record Renewing(Running running, Running.Papers papers) {

    RenewalOrders renewalOrders() {
        return new RenewalOrders(
                new RenewalOrders.Stores(
                        new PlaceOrderHandler.Stores(
                                new JpaOrders(entityManager()),
                                new JpaPendingOrders(entityManager())),
                        new JpaServices(entityManager()),
                        new JpaInvoices(entityManager()),
                        new JpaReissues(entityManager())),
                running.parties(),
                extensions(),
                lateRenewals(),
                running.clock());
    }

    private LateRenewals lateRenewals() {
        return new LateRenewals(
                new LateRenewals.Held(
                        new JpaServices(entityManager()),
                        new SuspendingDebts(
                                new JpaInvoices(entityManager()),
                                new JpaReceivables(entityManager()),
                                new JpaDunning(entityManager()),
                                running.policyOfDay())),
                running.parties(),
                extensions(),
                changePapers(),
                new ExpiryRules(
                        new JpaPlans(entityManager()),
                        new JpaTermsBook(entityManager()),
                        running.policyOfDay()),
                running.clock());
    }

    private Extensions extensions() {
        return new Extensions(
                new JpaServices(entityManager()),
                new JpaPlans(entityManager()),
                new JpaPriceAnnouncements(entityManager()),
                running.vatDecisions(),
                changePapers(),
                new Hindrances(
                        new JpaDunning(entityManager()),
                        new JpaCustomerHolds(entityManager()),
                        new JpaCustomers(entityManager()),
                        new JpaAccounts(entityManager())));
    }

    private ChangePapers changePapers() {
        return new ChangePapers(
                papers.issuing(),
                papers.books(),
                new JpaOrders(entityManager()),
                new CreditUse(
                        new JpaReceivables(entityManager()),
                        new JpaCreditSwitches(entityManager()),
                        papers.payments(),
                        running.clock()),
                running.policyOfDay());
    }

    private EntityManager entityManager() {
        return running.entityManager();
    }
}
