package io.guichet.persistence.run;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.run.TurnCausesContract;
import io.guichet.testing.shared.Stores;

class JpaTurnCausesTest extends TurnCausesContract {

    private final JpaStores stores = new JpaStores(clock);

    @Override
    protected Stores stores() {
        return stores;
    }
}
