package io.guichet.persistence.notification;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.notification.ToldNoticesContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaToldNoticesTest extends ToldNoticesContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
