package io.guichet.persistence.debit;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.debit.DebitsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaDirectDebitsTest extends DebitsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
