package io.guichet.persistence.conversation;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.conversation.UpdateInboxContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaUpdateInboxTest extends UpdateInboxContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
