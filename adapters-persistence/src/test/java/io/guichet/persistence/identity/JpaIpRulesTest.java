package io.guichet.persistence.identity;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.identity.IpRulesContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaIpRulesTest extends IpRulesContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
