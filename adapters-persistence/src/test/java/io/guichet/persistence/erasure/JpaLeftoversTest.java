package io.guichet.persistence.erasure;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.erasure.LeftoversContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaLeftoversTest extends LeftoversContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
