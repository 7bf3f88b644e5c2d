package io.guichet.persistence.contact;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.contact.ContactChangesContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaContactChangesTest extends ContactChangesContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
