package io.guichet.persistence.ledger;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.ledger.LedgerContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaLedgerTest extends LedgerContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
