package io.guichet.persistence.recovery;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.recovery.RecoveriesContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaRecoveriesTest extends RecoveriesContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
