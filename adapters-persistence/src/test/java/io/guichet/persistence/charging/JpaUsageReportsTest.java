package io.guichet.persistence.charging;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.charging.UsageReportsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaUsageReportsTest extends UsageReportsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
