package io.guichet.persistence.policy;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.policy.PoliciesContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaPoliciesTest extends PoliciesContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
