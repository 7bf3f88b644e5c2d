package io.guichet.wiring.standing;

import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.payment.query.ListStoredCards;
import io.guichet.application.shared.Transactions;
import io.guichet.application.standing.FindRestrictedMode;
import io.guichet.application.standing.FindRestrictedModeHandler;
import io.guichet.application.standing.HoldCustomer;
import io.guichet.application.standing.HoldCustomerHandler;
import io.guichet.application.standing.HoldInactive;
import io.guichet.application.standing.HoldInactiveHandler;
import io.guichet.application.standing.Holding;
import io.guichet.application.standing.LiftInactivity;
import io.guichet.application.standing.LiftInactivityHandler;
import io.guichet.application.standing.MeansShown;
import io.guichet.application.standing.RestrictCustomers;
import io.guichet.application.standing.RestrictCustomersHandler;
import io.guichet.application.standing.ShowStanding;
import io.guichet.application.standing.ShowStandingHandler;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.application.subscription.port.Services;
import io.guichet.persistence.standing.JpaCustomerHolds;
import io.guichet.persistence.standing.JpaPresences;
import io.guichet.persistence.standing.JpaRestrictedModes;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;
import java.util.Optional;

/** Builds what customers are held back by. */
@ApplicationScoped
public class StandingWiring {

    @Produces
    @Singleton
    CustomerHolds customerHolds(EntityManager entityManager) {
        return new JpaCustomerHolds(entityManager);
    }

    @Produces
    @Singleton
    Holding holding(
            CustomerHolds holds,
            Services services,
            TradingParties parties,
            Ledger ledger,
            Outbox outbox) {
        return new Holding(holds, services, parties, ledger, outbox);
    }

    @Produces
    @Singleton
    HoldCustomer holdCustomer(
            CustomerHolds holds,
            Holding holding,
            Customers customers,
            Profiles profiles,
            Transactions transactions,
            Clock clock) {
        return new HoldCustomerHandler(holds, holding, customers, profiles, transactions, clock);
    }

    @Produces
    @Singleton
    LiftInactivity liftInactivity(
            EntityManager entityManager,
            CustomerHolds holds,
            Holding holding,
            Transactions transactions,
            Clock clock) {
        return new LiftInactivityHandler(
                new JpaPresences(entityManager), holds, holding, transactions, clock);
    }

    /** Whether customers who stay away are held to it is the operator's. */
    @Produces
    @Singleton
    HoldInactive holdInactive(
            EntityManager entityManager,
            Holding holding,
            Outbox outbox,
            Settings settings,
            Transactions transactions,
            Clock clock) {
        return settings.get("GUICHET_INACTIVITY", "ignored").equals("suspends")
                ? new HoldInactiveHandler(
                        new JpaPresences(entityManager), holding, outbox, transactions, clock)
                : () -> 0;
    }

    @Produces
    @Singleton
    ShowStanding showStanding(
            CustomerHolds holds,
            Restrictions restrictions,
            MeansShown means,
            Transactions transactions) {
        return new ShowStandingHandler(holds, restrictions, means, transactions);
    }

    @Produces
    @Singleton
    MeansShown meansShown(ListStoredCards cards, ListPayments payments) {
        return new MeansShown(cards, payments);
    }

    /** Whether anybody is held to stricter limits is the operator's, who provides the services. */
    @Produces
    @Singleton
    RestrictCustomers restrictCustomers(
            EntityManager entityManager,
            MeansShown means,
            Holding holding,
            Settings settings,
            Transactions transactions,
            Clock clock) {
        return isRestricting(settings)
                ? new RestrictCustomersHandler(
                        new JpaRestrictedModes(entityManager), means, holding, transactions, clock)
                : new NobodyRestricted();
    }

    @Produces
    @Singleton
    FindRestrictedMode findRestrictedMode(
            EntityManager entityManager,
            MeansShown means,
            Settings settings,
            Transactions transactions) {
        return isRestricting(settings)
                ? new FindRestrictedModeHandler(
                        new JpaRestrictedModes(entityManager), means, transactions)
                : customer -> Optional.empty();
    }

    private static boolean isRestricting(Settings settings) {
        return settings.get("GUICHET_RESTRICTED_MODE", "ignored").equals("told");
    }

    private static final class NobodyRestricted implements RestrictCustomers {

        @Override
        public int begin() {
            return 0;
        }

        @Override
        public int end() {
            return 0;
        }
    }
}
