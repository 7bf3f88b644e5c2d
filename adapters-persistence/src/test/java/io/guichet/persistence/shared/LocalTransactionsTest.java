package io.guichet.persistence.shared;

import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.TransactionsContract;

import java.time.Clock;

class LocalTransactionsTest extends TransactionsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
