package io.guichet.persistence.run;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.run.TurnCausesOfConsumersContract;
import io.guichet.testing.shared.Stores;

class JpaTurnCausesOfConsumersTest extends TurnCausesOfConsumersContract {

    private final JpaStores stores = new JpaStores(clock);

    @Override
    protected Stores stores() {
        return stores;
    }
}
