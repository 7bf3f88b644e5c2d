package io.guichet.persistence.ordering;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.ordering.WithdrawalsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaWithdrawalsTest extends WithdrawalsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
