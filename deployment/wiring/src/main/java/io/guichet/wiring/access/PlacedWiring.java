package io.guichet.wiring.access;

import io.guichet.application.access.EndServerPermissions;
import io.guichet.application.access.EndServerPermissionsHandler;
import io.guichet.application.access.PlacedPermissions;
import io.guichet.application.access.ServerPermissions;
import io.guichet.application.access.port.GoneServers;
import io.guichet.application.access.port.Invitations;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.access.JpaGoneServers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;

/** Builds what ends permissions on accounts and servers. */
@ApplicationScoped
public class PlacedWiring {

    @Produces
    @Singleton
    GoneServers goneServers(EntityManager entityManager) {
        return new JpaGoneServers(entityManager);
    }

    @Produces
    @Singleton
    PlacedPermissions placedPermissions(Profiles profiles, Invitations invitations, Clock clock) {
        return new PlacedPermissions(profiles, invitations, clock);
    }

    @Produces
    @Singleton
    ServerPermissions serverPermissions(
            GoneServers gone, PlacedPermissions placed, Letters letters) {
        return new ServerPermissions(gone, placed, letters::add);
    }

    @Produces
    @Singleton
    public EndServerPermissions endServerPermissions(
            ServerPermissions permissions,
            CustomerLock lock,
            Transactions transactions,
            Clock clock) {
        return new EndServerPermissionsHandler(permissions, lock, transactions, clock);
    }
}
