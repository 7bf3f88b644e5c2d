package io.guichet.persistence.run;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.run.RunTogetherContract;
import io.guichet.testing.shared.Stores;

class JpaRunTogetherTest extends RunTogetherContract {

    private final JpaStores stores = new JpaStores(clock);

    @Override
    protected Stores stores() {
        return stores;
    }
}
