package io.guichet.persistence.tax;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.tax.OneStopShopContract;

import java.time.Clock;

class JpaOneStopShopTest extends OneStopShopContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
