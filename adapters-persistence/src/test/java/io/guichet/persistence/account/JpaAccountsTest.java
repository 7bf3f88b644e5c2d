package io.guichet.persistence.account;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.account.AccountsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaAccountsTest extends AccountsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
