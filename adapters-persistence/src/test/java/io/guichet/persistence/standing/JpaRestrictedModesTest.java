package io.guichet.persistence.standing;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.standing.RestrictedModesContract;

import java.time.Clock;

class JpaRestrictedModesTest extends RestrictedModesContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
