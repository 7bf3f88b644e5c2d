package io.guichet.persistence.reform;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.reform.ForeignSalesContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaForeignSalesTest extends ForeignSalesContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
