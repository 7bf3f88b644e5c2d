package io.guichet.persistence.factor;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.factor.PasskeysContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaPasskeysTest extends PasskeysContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
