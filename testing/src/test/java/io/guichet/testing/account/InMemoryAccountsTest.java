package io.guichet.testing.account;

import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class InMemoryAccountsTest extends AccountsContract {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
