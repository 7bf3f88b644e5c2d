package io.guichet.testing.reform;

import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class InMemoryForeignSalesTest extends ForeignSalesContract {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
