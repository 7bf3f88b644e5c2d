package io.guichet.persistence.expiry;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.expiry.UnpaidRenewalsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaUnpaidRenewalsTest extends UnpaidRenewalsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
