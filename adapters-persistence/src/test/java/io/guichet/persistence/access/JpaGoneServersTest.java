package io.guichet.persistence.access;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.access.GoneServersContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaGoneServersTest extends GoneServersContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
