package io.guichet.persistence.tax;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.tax.ExchangeRatesContract;

import java.time.Clock;

class JpaExchangeRatesTest extends ExchangeRatesContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }
}
