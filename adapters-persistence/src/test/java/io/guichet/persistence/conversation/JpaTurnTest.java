package io.guichet.persistence.conversation;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.conversation.TurnContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaTurnTest extends TurnContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
