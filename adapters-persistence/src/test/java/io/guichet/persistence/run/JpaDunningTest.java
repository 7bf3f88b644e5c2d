package io.guichet.persistence.run;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.run.DunningContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaDunningTest extends DunningContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
