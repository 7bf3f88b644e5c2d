package io.guichet.testing.tax;

import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Stores;

import org.junit.jupiter.api.Nested;

import java.time.Clock;

/** Holds what is stored about VAT in memory to everything the database promises. */
class InMemoryTaxTest {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Nested
    class VatIdChecks extends VatIdChecksContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class VatRates extends VatRatesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class OneStopShop extends OneStopShopContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class ExchangeRates extends ExchangeRatesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }
}
