package io.guichet.persistence.provisioning;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.provisioning.WebhooksContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaWebhooksTest extends WebhooksContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
