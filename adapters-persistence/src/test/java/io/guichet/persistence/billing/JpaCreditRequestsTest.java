package io.guichet.persistence.billing;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.billing.CreditRequestsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaCreditRequestsTest extends CreditRequestsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
