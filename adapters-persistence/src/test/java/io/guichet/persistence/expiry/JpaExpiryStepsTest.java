package io.guichet.persistence.expiry;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.expiry.ExpiryStepsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaExpiryStepsTest extends ExpiryStepsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
