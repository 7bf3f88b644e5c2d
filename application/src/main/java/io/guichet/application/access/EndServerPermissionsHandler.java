package io.guichet.application.access;

import io.guichet.application.access.port.GoneServers.Gone;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.shared.Transactions;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;

/** Each server in a transaction of its own, under its customer's lock. */
public final class EndServerPermissionsHandler implements EndServerPermissions {

    private static final Logger LOG = System.getLogger(EndServerPermissionsHandler.class.getName());

    private static final int AT_MOST = 100;

    private final ServerPermissions permissions;
    private final CustomerLock lock;
    private final Transactions transactions;
    private final Clock clock;

    public EndServerPermissionsHandler(
            ServerPermissions permissions,
            CustomerLock lock,
            Transactions transactions,
            Clock clock) {
        this.permissions = permissions;
        this.lock = lock;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int end() {
        List<Gone> gone =
                transactions.required(() -> permissions.gone().given(clock.instant(), AT_MOST));
        return (int) gone.stream().filter(this::isEnded).count();
    }

    /** What fails for one is tried again later and stops no other. */
    private boolean isEnded(Gone server) {
        try {
            return transactions.required(
                    () -> permissions.endIfGone(lock.take(server.customer()), server.label()));
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "permissions on " + server + " could not end", fault);
            return false;
        }
    }
}
