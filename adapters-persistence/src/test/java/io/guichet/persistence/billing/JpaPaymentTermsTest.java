package io.guichet.persistence.billing;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.billing.PaymentTermsContract;
import io.guichet.testing.shared.Stores;

import java.time.Clock;

class JpaPaymentTermsTest extends PaymentTermsContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
