package io.guichet.persistence.expiry;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.expiry.TermsBookContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaTermsBookTest extends TermsBookContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
