package io.guichet.persistence.notification;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.notification.ToldInChatsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaToldInChatsTest extends ToldInChatsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
