package io.guichet.persistence.factor;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.factor.StepUpsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaStepUpsTest extends StepUpsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
