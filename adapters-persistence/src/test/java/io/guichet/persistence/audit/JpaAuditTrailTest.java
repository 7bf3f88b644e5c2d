package io.guichet.persistence.audit;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.audit.AuditTrailContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaAuditTrailTest extends AuditTrailContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
