package io.guichet.testing.expiry;

import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class InMemoryUnpaidRenewalsTest extends UnpaidRenewalsContract {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
