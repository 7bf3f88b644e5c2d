package io.guichet.persistence.run;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.run.TurnCausesOfChargesContract;
import io.guichet.testing.shared.Stores;

class JpaTurnCausesOfChargesTest extends TurnCausesOfChargesContract {

    private final JpaStores stores = new JpaStores(clock);

    @Override
    protected Stores stores() {
        return stores;
    }
}
