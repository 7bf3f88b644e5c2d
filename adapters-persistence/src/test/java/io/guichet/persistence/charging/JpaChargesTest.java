package io.guichet.persistence.charging;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.charging.ChargesContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaChargesTest extends ChargesContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
