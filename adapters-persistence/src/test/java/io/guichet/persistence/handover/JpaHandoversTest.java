package io.guichet.persistence.handover;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.handover.HandoversContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaHandoversTest extends HandoversContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
