package io.guichet.persistence.ordering;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.ordering.ContractsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaContractsTest extends ContractsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
