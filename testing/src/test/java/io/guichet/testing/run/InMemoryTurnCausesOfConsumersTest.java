package io.guichet.testing.run;

import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Stores;

class InMemoryTurnCausesOfConsumersTest extends TurnCausesOfConsumersContract {

    private final InMemoryStores stores = InMemoryStores.at(clock);

    @Override
    protected Stores stores() {
        return stores;
    }
}
