package io.guichet.persistence.run;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.run.TurnCausesOfSuspendedContract;
import io.guichet.testing.shared.Stores;

class JpaTurnCausesOfSuspendedTest extends TurnCausesOfSuspendedContract {

    private final JpaStores stores = new JpaStores(clock);

    @Override
    protected Stores stores() {
        return stores;
    }
}
