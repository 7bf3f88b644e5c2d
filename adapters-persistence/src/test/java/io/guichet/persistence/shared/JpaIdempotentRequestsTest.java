package io.guichet.persistence.shared;

import io.guichet.testing.shared.IdempotentRequestsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaIdempotentRequestsTest extends IdempotentRequestsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
