package io.guichet.persistence.subscription;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.subscription.ReachContract;

import java.time.Clock;

class JpaReachTest extends ReachContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
