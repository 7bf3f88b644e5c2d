package io.guichet.persistence.profile;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.profile.PhonesContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaPhonesTest extends PhonesContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
