package io.guichet.persistence.staff;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.staff.ProviderSignInsContract;

import java.time.Clock;

class JpaProviderSignInsTest extends ProviderSignInsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
