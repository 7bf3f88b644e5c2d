package io.guichet.testing.access;

import io.guichet.application.access.EndServerPermissions;
import io.guichet.application.access.EndServerPermissionsHandler;
import io.guichet.application.access.PlacedPermissions;
import io.guichet.application.access.ServerPermissions;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

/** What ends what was given on accounts and servers, over some stores. */
public final class PlacedRights {

    private PlacedRights() {}

    public static PlacedPermissions of(Stores stores, Clock clock) {
        return new PlacedPermissions(stores.profiles(), stores.invitations(), clock);
    }

    public static ServerPermissions onServers(Stores stores, Clock clock) {
        return new ServerPermissions(
                stores.goneServers(), of(stores, clock), stores.signIn().letters()::add);
    }

    public static EndServerPermissions ending(Stores stores, Clock clock) {
        TradingParties parties = new TradingParties(stores.customers(), stores.sellers());
        return new EndServerPermissionsHandler(
                onServers(stores, clock),
                new CustomerLock(stores.ledger(), parties),
                stores.transactions(),
                clock);
    }
}
