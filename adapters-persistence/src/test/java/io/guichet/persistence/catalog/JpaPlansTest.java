package io.guichet.persistence.catalog;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.catalog.PlansContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaPlansTest extends PlansContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
