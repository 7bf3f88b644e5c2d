package io.guichet.application.access;

import io.guichet.application.access.port.GoneServers.Gone;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;

import java.time.Clock;
import java.util.List;

/** Each server in a transaction of its own, under its customer's lock. */
public final class EndServerPermissionsHandler implements EndServerPermissions {

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
        OneByOne round = new OneByOne("permissions on server");
        round.each(gone, Gone::label, this::isEnded);
        return round.done();
    }

    private boolean isEnded(Gone server) {
        return transactions.required(
                () -> permissions.endIfGone(lock.take(server.customer()), server.label()));
    }
}
