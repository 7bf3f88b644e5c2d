package io.guichet.persistence.payment;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.billing.ReceivedVatContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaReceivedVatTest extends ReceivedVatContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
