package io.guichet.persistence.ledger;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.ledger.ClosingsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaClosingsTest extends ClosingsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
