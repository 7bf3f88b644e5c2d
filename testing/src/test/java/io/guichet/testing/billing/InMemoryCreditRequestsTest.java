package io.guichet.testing.billing;

import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class InMemoryCreditRequestsTest extends CreditRequestsContract {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
