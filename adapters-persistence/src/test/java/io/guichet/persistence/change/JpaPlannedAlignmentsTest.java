package io.guichet.persistence.change;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.change.PlannedAlignmentsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaPlannedAlignmentsTest extends PlannedAlignmentsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
