package io.guichet.persistence.session;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.session.SignInContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

/** What signing in stores, on PostgreSQL. */
class JpaSignInTest extends SignInContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
