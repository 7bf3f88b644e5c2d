package io.guichet.persistence.identity;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.identity.EndingTokensContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaEndingTokensTest extends EndingTokensContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
