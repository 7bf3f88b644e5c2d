package io.guichet.persistence.payment;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.payment.ExpiringCardsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaExpiringCardsTest extends ExpiringCardsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
