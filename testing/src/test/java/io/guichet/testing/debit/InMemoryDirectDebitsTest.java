package io.guichet.testing.debit;

import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class InMemoryDirectDebitsTest extends DebitsContract {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
