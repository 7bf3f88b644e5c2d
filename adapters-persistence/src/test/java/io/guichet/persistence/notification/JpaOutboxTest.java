package io.guichet.persistence.notification;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.notification.OutboxContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaOutboxTest extends OutboxContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
